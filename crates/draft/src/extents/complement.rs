//! How far a Russian name goes behind its head: genitives, «по» with the dative, a name in quotation marks.

use super::attached::{plus, quoted};
use super::genitives::{adjectival, dative, genitive, genitive_name, is_phrase};
use super::scene::Scene;
use crate::name::NameKind;
use crate::organisations::heads::head;

/// Most tokens of a name behind its head.
const LONGEST: usize = 16;
/// The end of the name whose words behind its head begin at a token; that token if there are none.
/// `closed` if only names may follow.
pub(super) fn complement(scene: &Scene<'_>, from: usize, closed: bool) -> usize {
    let mut walk = Walk {
        scene,
        from,
        at: from,
        good: from,
        name: false,
        closed,
    };
    while walk.at - from < LONGEST && walk.step() {}
    walk.good
}

struct Walk<'s> {
    scene: &'s Scene<'s>,
    /// The first token behind the head.
    from: usize,
    /// The token to be read.
    at: usize,
    /// The end of what can be a name.
    good: usize,
    /// Whether the last words were a name of their own, behind which no genitive stands.
    name: bool,
    /// Whether only names may follow.
    closed: bool,
}

/// Words that end no name: they stand before one, or for one.
const BARE: &[&str] = &[
    "страны",
    "республики",
    "региона",
    "города",
    "городов",
    "района",
    "области",
    "края",
    "штата",
    "мира",
    "села",
    "деревни",
];

impl Walk<'_> {
    /// Reads on; no if the name ends here.
    fn step(&mut self) -> bool {
        let scene = self.scene;
        if !scene.near(self.at) {
            return false;
        }
        let word = scene.word(self.at);
        if matches!(word, "«" | "„" | "\"" | "“") {
            if let Some(end) = quoted(scene, self.at) {
                self.good = end;
            }
            return false;
        }
        if word == "," {
            return self.list();
        }
        if !scene.is_word(self.at) {
            return false;
        }
        if scene.capital(self.at) {
            return self.proper();
        }
        match word {
            "и" => self.and(),
            "по" => self.field(),
            "при" | "против" => self.other(),
            "в" if scene.word(self.at + 1) == "защиту" => {
                self.at += 1;
                self.other()
            }
            "имени" | "им" => self.namesake(),
            _ if self.name || self.closed || !genitive(word) || self.begins_another() => false,
            _ => self.take_before_name(),
        }
    }

    /// Takes a word unless it belongs to a name in another case: «ассамблеи города Нижнекамск».
    fn take_before_name(&mut self) -> bool {
        let scene = self.scene;
        let (at, next) = (self.at, self.at + 1);
        let place = scene.kind_at(next) == Some(NameKind::Place) && scene.near(next);
        if place && !genitive_name(scene.word(next)) {
            return false;
        }
        let before = self.good;
        self.take();
        // «городов» alone is a complement; «города» stands for a certain one.
        if BARE.contains(&scene.word(at)) && scene.word(at) != "городов" && scene.word(at) != "мира"
        {
            self.good = before;
        }
        true
    }

    /// Takes a word in small letters; no name ends with an adjective.
    fn take(&mut self) {
        let noun = !adjectival(self.scene.word(self.at));
        self.at += 1;
        if noun {
            self.good = self.at;
        }
    }

    /// Whether a person's name stands here.
    fn begins_another(&self) -> bool {
        self.scene.kind_at(self.at) == Some(NameKind::Person)
    }

    /// Whether a genitive follows that is no other organisation.
    fn follows(&self, at: usize) -> bool {
        let scene = self.scene;
        let adjectives = (at..at + 3)
            .take_while(|at| !scene.capital(*at) && adjectival(scene.word(*at)))
            .count();
        let noun = scene.word(at + adjectives);
        !scene.capital(at)
            && genitive(scene.word(at))
            && scene.is_word(at + adjectives)
            && head(noun).is_none()
    }

    /// «культуры и спорта».
    fn and(&mut self) -> bool {
        let goes_on = self.good == self.at && !self.name && self.follows(self.at + 1);
        self.at += 1;
        goes_on
    }

    /// «экономики, торговли и спорта»: a comma only if an «и» closes the list.
    fn list(&mut self) -> bool {
        let scene = self.scene;
        if self.good != self.at || self.name {
            return false;
        }
        let mut at = self.at + 1;
        while at < self.at + 8 && (self.follows(at) || scene.word(at) == ",") {
            at += 1;
        }
        let closed = at > self.at + 1 && scene.word(at) == "и" && self.follows(at + 1);
        self.at += 1;
        closed
    }

    /// «по правам человека», «по Самарской области».
    fn field(&mut self) -> bool {
        let scene = self.scene;
        let next = self.at + 1;
        let word = scene.word(next);
        let named = scene.name_at(next);
        if let Some((_, tokens)) = named.filter(|_| scene.capital(next)) {
            if tokens.start != next || scene.kind_at(next) == Some(NameKind::Person) {
                return false;
            }
            self.at = tokens.end;
            self.good = tokens.end;
            self.name = true;
            return true;
        }
        let small = word.to_lowercase();
        if !scene.is_word(next) || is_phrase(&small) || !dative(&small) {
            return false;
        }
        self.at = next;
        self.name = false;
        while (self.at == next || !scene.capital(self.at))
            && dative(&scene.word(self.at).to_lowercase())
            && scene.near(self.at)
        {
            let noun = !adjectival(scene.word(self.at));
            self.take();
            if noun {
                break;
            }
        }
        if scene.word(self.at) == "и"
            && dative(scene.word(self.at + 1))
            && self.good == self.at
            && !scene.capital(self.at + 1)
        {
            self.at += 1;
            self.take();
        }
        true
    }

    /// «против шума», «в защиту озёр», «при главном враче».
    fn other(&mut self) -> bool {
        let scene = self.scene;
        let (from, next) = (self.at, self.at + 1);
        let fits = |word: &str| genitive(word) || word.ends_with(['е', 'м']);
        if scene.capital(next) {
            self.at = next;
            return (from == self.good || scene.word(from) == "защиту") && self.proper();
        }
        if from != self.good && scene.word(from) != "защиту" || !fits(scene.word(next)) {
            return false;
        }
        self.at = next;
        self.name = false;
        while !scene.capital(self.at) && fits(scene.word(self.at)) && scene.is_word(self.at) {
            let noun = !adjectival(scene.word(self.at)) && !scene.word(self.at).ends_with("ом");
            self.take();
            if noun {
                break;
            }
        }
        true
    }

    /// «имени Йохана Берга», «им. А. П. Чехова».
    fn namesake(&mut self) -> bool {
        let scene = self.scene;
        let mut at = self.at + 1;
        if scene.word(at) == "." {
            at += 1;
        }
        let start = at;
        while at < start + 8
            && (scene.capital(at)
                || scene.word(at) == "."
                    && scene.word(at - 1).chars().count() == 1
                    && scene.capital(at - 1))
        {
            at += 1;
        }
        if at > start {
            self.good = at;
        }
        false
    }

    /// A name in the genitive: «России», «Ближнего Востока», «БРИКС+».
    fn proper(&mut self) -> bool {
        let scene = self.scene;
        if self.name || !genitive_name(scene.word(self.at)) {
            return false;
        }
        if scene.kind_at(self.at) == Some(NameKind::Person) {
            // The words before a person's name say who that is.
            return false;
        }
        let known = scene.name_at(self.at);
        // What the tagger has of this very name.
        let own = known
            .as_ref()
            .is_some_and(|(_, tokens)| tokens.start < self.from);
        let nested = head(scene.word(self.at)).is_some();
        let end = match &known {
            Some((_, tokens)) if !own && !nested => tokens.end,
            _ => self.at + 1,
        };
        self.at = plus(scene, end);
        if adjectival(&scene.word(self.at - 1).to_lowercase()) && end == self.at {
            // An adjective goes on: «Ближнего Востока».
            return scene.is_word(self.at) && scene.near(self.at);
        }
        self.good = self.at;
        // Behind the noun of another organisation its own words follow: «Комитет Совета Европы».
        let short = !scene.word(end - 1).chars().any(char::is_lowercase);
        self.name = !nested && (known.is_some() && !own || short);
        self.closed = !nested;
        true
    }
}
