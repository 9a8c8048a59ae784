//! Who with whom: acts in the article's own words, in an order in which lines cross little, at heights
//! at which nothing overlaps.

use crate::support::embedded;

use article::{EntityId, LangIx};
use explorer::loaded::LoadedArticle;
use explorer::parties::{Act, Layers, Plan, Sizes, acts, acts_of, kept, settle};

fn loaded() -> LoadedArticle {
    embedded()
}

fn id(loaded: LoadedArticle, entity: EntityId) -> &'static str {
    &loaded.article().entry(entity).id
}

fn open(source: &str) -> LoadedArticle {
    LoadedArticle::open(source).unwrap_or_else(|problems| panic!("{}", problems[0]))
}

fn all(loaded: LoadedArticle) -> Vec<Act> {
    acts(loaded.article(), loaded.relations())
}

/// An act as it reads: who — verb — whom.
fn sentence(loaded: LoadedArticle, act: &Act) -> String {
    let names = |ends: &[explorer::parties::ActEnd]| {
        let ids: Vec<&str> = ends.iter().map(|end| id(loaded, end.entity)).collect();
        ids.join(" ")
    };
    let verb = act
        .verb(loaded.article())
        .map_or("", |verb| verb.get(LangIx::ORIGINAL).0);
    format!("{} — {verb} — {}", names(&act.who), names(&act.whom))
}

fn sentences(loaded: LoadedArticle, acts: &[Act]) -> Vec<String> {
    acts.iter().map(|act| sentence(loaded, act)).collect()
}

#[test]
fn the_embedded_article_reads_across() {
    let loaded = loaded();
    assert_eq!(
        sentences(loaded, &all(loaded)),
        [
            "varmsu — договорились о сотрудничестве — mideast-cities",
            "guseva — провела встречу — ev-mideast-meeting",
            "mideast-cities — представители организации — ev-mideast-meeting",
            "brics-cities — ассамблея ассоциации — ev-assembly",
            "varmsu — объединяет одна цель — mideast-cities",
            "guseva — пригласила — ev-forum",
            "mideast-cities — приняли приглашение — ev-forum",
            "varmsu — есть соглашение — assoc-br assoc-ir assoc-et assoc-in assoc-cn assoc-kz",
            "russian-delegation — участвует — ev-assembly",
            "metshin — возглавляет российскую делегацию — ev-assembly",
            "metshin — выступил — ev-opening",
            "guseva — выступила — ev-opening",
            "russian-municipalities — представители показали лучшие практики — ev-committees",
            "safronova — рассказала — ev-talk-tourism",
            "neshchadim — поделилась опытом — ev-talk-ai",
            "nizhnekamsk — подписали соглашение о сотрудничестве — bareilly",
            "metshin — инициатор создания — brics-cities",
        ]
    );
}

#[test]
fn every_tie_is_told_once_and_every_part_in_an_event() {
    for loaded in [loaded(), open(&synthetic::article(400))] {
        let article = loaded.article();
        let acts = all(loaded);
        let mut told: Vec<EntityId> = Vec::new();
        for act in &acts {
            assert!(!act.who.is_empty() && !act.whom.is_empty());
            assert!(!act.claim(article).evidence.is_empty());
            told.extend(act.facts());
        }
        for relation in &article.relations {
            let own = relation.entry.entity;
            assert_eq!(told.iter().filter(|fact| **fact == own).count(), 1);
        }
        for event in &article.events {
            let own = event.entry.entity;
            for part in &event.participants {
                let by_itself = acts.iter().any(|act| {
                    act.whom[0].entity == own && act.who.iter().any(|end| end.entity == part.who)
                });
                let by_a_tie = article.relations.iter().any(|relation| {
                    let at = relation.event.map(|at| article.event(at).entry.entity);
                    at == Some(own)
                        && relation
                            .ends
                            .iter()
                            .any(|end| end.entity(article) == Some(part.who))
                });
                let published = part.who == article.party(article.source.publisher).entry.entity;
                assert!(by_itself || by_a_tie || published, "{}", event.entry.id);
            }
        }
    }
}

#[test]
fn a_part_with_a_claim_of_its_own_cites_it() {
    let loaded = loaded();
    let article = loaded.article();
    let acts = all(loaded);
    let act = acts
        .iter()
        .find(|act| sentence(loaded, act).contains("приняли приглашение"))
        .expect("the acceptance");
    let claim = act.claim(article);
    assert_eq!(claim.status, article::Status::Accepted);
    assert_eq!(claim.evidence[0].passage.number(), 3);
}

/// The embedded article, changed as text.
fn changed(change: impl Fn(&mut serde_json::Value)) -> LoadedArticle {
    let source = include_str!("../../assets/articles/municipal-diplomacy.json");
    let mut file: serde_json::Value = serde_json::from_str(source).expect("JSON");
    change(&mut file);
    open(&file.to_string())
}

fn signed(file: &mut serde_json::Value) -> &mut serde_json::Value {
    let relations = file["relations"].as_array_mut().expect("relations");
    relations
        .iter_mut()
        .find(|relation| relation["event"].is_string())
        .expect("one at an event")
}

#[test]
fn a_relation_is_read_from_its_first_end_to_its_second() {
    let read = |loaded: LoadedArticle| {
        let all = sentences(loaded, &all(loaded));
        all.into_iter()
            .find(|sentence| sentence.contains("подписали"))
            .expect("the signing")
    };
    let from_home = read(changed(|_| {}));
    assert!(from_home.starts_with("nizhnekamsk"), "{from_home}");
    // Even an agreement with the home side at its second end, and with words from either.
    let turned = read(changed(|file| {
        let ends = signed(file)["ends"].as_array_mut().expect("ends");
        ends.reverse();
    }));
    assert!(turned.ends_with("nizhnekamsk"), "{turned}");
}

#[test]
fn those_who_take_part_alike_are_one_act() {
    let loaded = changed(|file| {
        let events = file["events"].as_array_mut().expect("events");
        let opening = events
            .iter_mut()
            .find(|event| event["kind"] == "opening")
            .expect("an opening");
        let parts = opening["participants"].as_array_mut().expect("some");
        parts[1]["role"] = parts[0]["role"].clone();
    });
    let all = sentences(loaded, &all(loaded));
    assert!(all.contains(&"metshin guseva — выступил — ev-opening".to_string()));
}

#[test]
fn ties_that_differ_in_verb_or_status_are_not_one() {
    for (field, value) in [
        (
            "verb",
            serde_json::json!({"ru": "дружит", "en": "is friends"}),
        ),
        ("kind", "cooperation".into()),
    ] {
        let loaded = changed(|file| {
            let relations = file["relations"].as_array_mut().expect("relations");
            let shared = relations
                .iter_mut()
                .find(|relation| relation["id"] == "rel-et")
                .expect("one of six");
            shared[field] = value.clone();
        });
        let counts: Vec<usize> = all(loaded).iter().map(|act| act.whom.len()).collect();
        assert!(counts.contains(&5) && !counts.contains(&6), "{field}");
    }
}

#[test]
fn what_does_not_pass_is_left_out_and_the_deed_is_one_that_passes() {
    let loaded = loaded();
    let article = loaded.article();
    let wanted = loaded.ids().entity("rel-in").expect("a tie");
    let some = kept(article, &all(loaded), |id| id == wanted);
    assert_eq!(
        sentences(loaded, &some),
        ["varmsu — есть соглашение — assoc-in"]
    );
    assert!(some[0].facts().eq([wanted]));
    assert_eq!(some[0].who[0].fact, wanted);
    let of: Vec<String> = acts_of(
        &all(loaded),
        loaded.ids().entity("metshin").expect("a person"),
    )
    .map(|act| sentence(loaded, act))
    .collect();
    assert_eq!(of.len(), 3);
}

#[test]
fn the_embedded_article_crosses_once_as_it_must() {
    // Two take part in the same two events: their lines cross once in any order.
    let loaded = loaded();
    let plan = Plan::new(all(loaded));
    assert_eq!(plan.crossings, 1);
    assert_eq!(plan.acts.len(), all(loaded).len());
    // The ends of the plan are those of its acts.
    for (number, act) in plan.acts.iter().enumerate() {
        for (side, ends, column) in [(0, &act.who, &plan.who), (1, &act.whom, &plan.whom)] {
            let there = plan.ends(side, number).iter();
            assert!(
                there
                    .map(|at| column[*at as usize])
                    .eq(ends.iter().map(|end| end.entity))
            );
        }
    }
}

/// A small linear congruential generator: the same numbers each time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) as usize % most
    }
}

fn invented(seed: u64, who: usize, acts: usize, whom: usize) -> Layers {
    let mut numbers = Numbers(seed);
    let mut side = |most: usize| -> Vec<Vec<u32>> {
        let mut ends: Vec<Vec<u32>> = (0..acts)
            .map(|_| {
                let count = 1 + numbers.below(10) / 8;
                let mut ends: Vec<u32> = (0..count).map(|_| numbers.below(most) as u32).collect();
                ends.sort_unstable();
                ends.dedup();
                ends
            })
            .collect();
        // Nobody without an act.
        for node in 0..most {
            if !ends.iter().flatten().any(|end| *end as usize == node) {
                ends[node % acts] = vec![node as u32];
            }
        }
        ends
    };
    let ends = [side(who), side(whom)];
    Layers::new([who, whom], ends)
}

/// Crossings by looking at each pair of lines.
fn crossings(order: &[Vec<u32>; 3], ends: &[Vec<Vec<u32>>; 2]) -> usize {
    let at = |layer: usize, node: u32| order[layer].iter().position(|own| *own == node);
    let mut count = 0;
    for side in [0, 1] {
        let lines: Vec<_> = (ends[side].iter().enumerate())
            .flat_map(|(act, ends)| {
                ends.iter()
                    .map(move |end| (at(1, act as u32), at(2 * side, *end)))
            })
            .collect();
        for (number, a) in lines.iter().enumerate() {
            for b in &lines[..number] {
                count += usize::from((a.0 < b.0 && a.1 > b.1) || (a.0 > b.0 && a.1 < b.1));
            }
        }
    }
    count
}

fn permutations(n: u32) -> Vec<Vec<u32>> {
    if n == 0 {
        return vec![Vec::new()];
    }
    let mut all = Vec::new();
    for shorter in permutations(n - 1) {
        for at in 0..=shorter.len() {
            let mut longer = shorter.clone();
            longer.insert(at, n - 1);
            all.push(longer);
        }
    }
    all
}

#[test]
fn small_cases_have_as_few_crossings_as_can_be() {
    type Case = (usize, usize, [Vec<Vec<u32>>; 2], usize);
    let cases: Vec<Case> = vec![
        // Two pairs, given crosswise.
        (2, 2, [vec![vec![0], vec![1]], vec![vec![1], vec![0]]], 0),
        // One does two things with two others.
        (1, 2, [vec![vec![0], vec![0]], vec![vec![1], vec![0]]], 0),
        // Everybody in everything with everybody: two by two cross once on each side.
        (
            2,
            2,
            [vec![vec![0, 1], vec![0, 1]], vec![vec![0, 1], vec![0, 1]]],
            2,
        ),
        // A ring of three: one crossing is left.
        (
            3,
            3,
            [
                vec![vec![0], vec![0], vec![1], vec![1], vec![2], vec![2]],
                vec![vec![0], vec![1], vec![1], vec![2], vec![2], vec![0]],
            ],
            2,
        ),
    ];
    for (who, whom, ends, fewest) in cases {
        let found = Layers::new([who, whom], ends.clone()).arranged();
        assert_eq!(found.crossings, crossings(&found.order, &ends));
        assert_eq!(found.crossings, fewest, "{ends:?}");
    }
}

#[test]
fn no_order_of_a_small_case_is_better_than_the_one_found() {
    // Five acts, three parties at either side: all orders are tried.
    let (threes, fives) = (permutations(3), permutations(5));
    let mut missed = 0;
    for seed in 0..60 {
        let mut numbers = Numbers(seed);
        let mut side = || -> Vec<Vec<u32>> {
            let mut ends: Vec<Vec<u32>> = (0..5).map(|_| vec![numbers.below(3) as u32]).collect();
            for (node, ends) in ends.iter_mut().enumerate().take(3) {
                ends[0] = node as u32;
            }
            let another = (ends[4][0] + 1) % 3;
            ends[4].push(another);
            ends
        };
        let ends = [side(), side()];
        let found = Layers::new([3, 3], ends.clone()).arranged();
        assert_eq!(found.crossings, crossings(&found.order, &ends));
        let mut fewest = usize::MAX;
        for who in &threes {
            for acts in &fives {
                for whom in &threes {
                    let order = [who.clone(), acts.clone(), whom.clone()];
                    fewest = fewest.min(crossings(&order, &ends));
                }
            }
        }
        missed += usize::from(found.crossings > fewest);
    }
    assert_eq!(missed, 0);
}

#[test]
fn no_order_is_worse_than_the_one_given_and_each_call_gives_the_same() {
    for (seed, who, acts, whom) in [
        (1, 3, 9, 4),
        (2, 12, 40, 9),
        (3, 60, 120, 50),
        (4, 300, 900, 200),
        (5, 1, 50, 50),
        (6, 40, 40, 1),
    ] {
        let layers = invented(seed, who, acts, whom);
        let found = layers.arranged();
        assert!(found.crossings <= layers.given().crossings);
        assert_eq!(found, layers.arranged());
        for (layer, count) in [who, acts, whom].into_iter().enumerate() {
            let mut all = found.order[layer].clone();
            all.sort_unstable();
            assert!(all.into_iter().eq(0..count as u32));
        }
    }
}

#[test]
fn nothing_settles_on_another_and_each_as_near_its_wish_as_can_be() {
    assert_eq!(settle(&[0, 100], &[10, 10]), [0, 100]);
    assert_eq!(settle(&[50, 50, 50], &[10, 10, 10]), [40, 50, 60]);
    assert_eq!(settle(&[100, 0], &[20, 10]), [40, 60]);
    assert_eq!(settle(&[], &[]), Vec::<i64>::new());
    let mut numbers = Numbers(9);
    let wishes: Vec<i64> = (0..300).map(|_| numbers.below(5000) as i64 - 900).collect();
    let room: Vec<i64> = (0..300).map(|_| 5 + numbers.below(40) as i64).collect();
    let tops = settle(&wishes, &room);
    for at in 1..tops.len() {
        assert!(tops[at] >= tops[at - 1] + room[at - 1]);
    }
}

fn sizes(plan: &Plan, numbers: &mut Numbers) -> Sizes {
    let mut heights = |count: usize| (0..count).map(|_| 20 + numbers.below(50) as u32).collect();
    Sizes {
        heights: [
            heights(plan.who.len()),
            heights(plan.acts.len()),
            heights(plan.whom.len()),
        ],
        gaps: [14, 8, 14],
        fan: 7,
    }
}

#[test]
fn nothing_overlaps_and_every_line_meets_what_it_ties() {
    for loaded in [loaded(), open(&synthetic::article(300))] {
        let plan = Plan::new(all(loaded));
        let sizes = sizes(&plan, &mut Numbers(3));
        let placed = plan.place(&sizes);
        assert_eq!(placed, plan.place(&sizes));
        assert_eq!(
            placed.tops.iter().filter_map(|tops| tops.first()).min(),
            Some(&0)
        );
        for layer in 0..3 {
            let (tops, heights) = (&placed.tops[layer], &sizes.heights[layer]);
            assert_eq!(tops.len(), heights.len());
            for at in 1..tops.len() {
                assert!(tops[at] >= tops[at - 1] + heights[at - 1] + sizes.gaps[layer]);
            }
            assert!(
                tops.last()
                    .zip(heights.last())
                    .is_none_or(|(top, height)| top + height <= placed.height)
            );
        }
        for (side, lines) in placed.lines.iter().enumerate() {
            let mut ports = Vec::new();
            for line in lines {
                assert_eq!(
                    line.act_y,
                    placed.tops[1][line.act] + sizes.heights[1][line.act]
                );
                let party = plan.ends(side, line.act)[line.end] as usize;
                let top = placed.tops[2 * side][party];
                assert!(
                    top <= line.party_y && line.party_y <= top + sizes.heights[2 * side][party]
                );
                ports.push((party, line.act_y, line.party_y));
            }
            // Lines of one party meet it in the order in which they come.
            ports.sort_unstable();
            for pair in ports.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
                assert!(pair[0].2 <= pair[1].2);
            }
        }
    }
}

#[test]
fn nothing_is_no_plan_and_no_fault() {
    let plan = Plan::new(Vec::new());
    assert_eq!(plan, Plan::default());
    assert_eq!(plan.place(&Sizes::default()).height, 0);
}

#[test]
fn a_large_article_is_laid_out_at_once() {
    let loaded = open(&synthetic::article(3000));
    let acts = all(loaded);
    assert!(acts.len() > 1000, "{}", acts.len());
    let started = std::time::Instant::now();
    let plan = Plan::new(acts);
    let spent = started.elapsed();
    assert_eq!(plan.acts.len(), all(loaded).len());
    // Without optimisation and beside other tests; see benches/core.rs for how long it takes.
    assert!(spent.as_secs() < 10, "{spent:?}");
}
