//! What it costs to open an article and to answer the reader, without the browser's part.
//!
//! `cargo bench --bench core` (add `-- --quick` for a first look). Three sizes:
//! the embedded article, an invented one with a hundred times its facts, and one with 10,000. The
//! optimisation is the shipped one (for size); see `profile.bench` in Cargo.toml.

use article::check::check;
use article::{Article, EntityId, LangIx, Status};
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};
use explorer::cells::Grids;
use explorer::facets::{Facet, Filter, Group};
use explorer::highlights::{Highlights, Subject};
use explorer::i18n::Language;
use explorer::loaded::LoadedArticle;
use explorer::parties::{Plan, Sizes, acts};
use explorer::reading::{Reading, Selection};
use explorer::relations::{Relations, is_fact};
use explorer::route;
use explorer::scene::Scene;
use explorer::state::{State, View};
use explorer::text::{Mentions, pieces};
use explorer::timeline::Timeline;
use geo::arc::Arc;
use geo::coord::LonLat;
use geo::projection::EqualEarth;
use std::hint::black_box;
use std::time::Duration;
use worker::search::Index;

const EMBEDDED: &str = include_str!("../assets/articles/municipal-diplomacy.json");

/// As many facets of a sort as the page shows with their numbers.
const SHOWN_OF_A_SORT: usize = 60;

fn facts(article: &Article) -> usize {
    article.relations.len() + article.events.len() + article.quotations.len()
}

/// Name, file, opened article.
fn sizes() -> Vec<(&'static str, String, LoadedArticle)> {
    let open = |source: &str| match LoadedArticle::open(source) {
        Ok(loaded) => loaded,
        Err(problems) => panic!("{}", problems[0]),
    };
    let embedded = open(EMBEDDED);
    let hundredfold = synthetic::article(100 * facts(embedded.article()));
    let ten_thousand = synthetic::article(10_000);
    let (large, largest) = (open(&hundredfold), open(&ten_thousand));
    vec![
        ("1x", EMBEDDED.to_string(), embedded),
        ("100x", hundredfold, large),
        ("10000", ten_thousand, largest),
    ]
}

/// The entity that most is tied to: the dearest selection.
fn busiest(loaded: LoadedArticle) -> EntityId {
    let tied = |id: &EntityId| loaded.relations().neighbours(*id).len();
    loaded
        .article
        .entity_ids()
        .max_by_key(tied)
        .expect("an entity")
}

fn opening(group: &mut BenchmarkGroup<WallTime>, source: &str, loaded: LoadedArticle) {
    let article = loaded.article();
    let world = atlas::Countries::load();
    group.throughput(Throughput::Bytes(source.len() as u64));
    group.bench_function("parse and check", |b| {
        b.iter(|| check(black_box(source), &world))
    });
    let packed = postcard::to_allocvec(article).expect("packed");
    group.throughput(Throughput::Bytes(packed.len() as u64));
    group.bench_function("decode embedded", |b| {
        b.iter(|| postcard::from_bytes::<Article>(black_box(&packed)));
    });
    group.throughput(Throughput::Elements(facts(article) as u64));
    group.bench_function("links", |b| b.iter(|| Relations::new(black_box(article))));
    group.bench_function("mentions", |b| b.iter(|| Mentions::new(black_box(article))));
    group.bench_function("timeline", |b| b.iter(|| Timeline::new(black_box(article))));
    group.bench_function("scene", |b| {
        b.iter(|| Scene::new(black_box(article), loaded.relations(), &world))
    });
    group.bench_function("grid", |b| {
        b.iter(|| Grids::new(black_box(article), &world, 7))
    });
    group.bench_function("facets offered", |b| {
        b.iter(|| Filter::offered(black_box(article), loaded.relations()))
    });
}

fn drawing(group: &mut BenchmarkGroup<WallTime>, loaded: LoadedArticle) {
    let article = loaded.article();
    group.bench_function("pieces of all passages", |b| {
        b.iter(|| {
            let mut count = 0;
            for passage in article.passage_ids() {
                let text = article
                    .passage_text(passage, LangIx::ORIGINAL)
                    .unwrap_or("");
                let mentions = loaded.mentions().of(passage, LangIx::ORIGINAL);
                count += pieces(black_box(text), mentions).len();
            }
            count
        });
    });
}

fn answering(group: &mut BenchmarkGroup<WallTime>, loaded: LoadedArticle) {
    let article = loaded.article();
    let relations = loaded.relations();
    let busiest = busiest(loaded);
    group.bench_function("focus of the busiest", |b| {
        b.iter(|| relations.focus(article, black_box(busiest)))
    });
    let fact = article.entity_ids().find(|id| is_fact(article.kind(*id)));
    group.bench_function("focus of a fact", |b| {
        b.iter(|| fact.map(|fact| relations.focus(article, black_box(fact))));
    });
    group.bench_function("next claim", |b| {
        b.iter(|| relations.step(article, black_box(fact), true, |_| true));
    });

    let shown: Vec<Facet> = loaded
        .offered()
        .chunk_by(|a, b| a.sort() == b.sort())
        .flat_map(|sort| sort.iter().copied().take(SHOWN_OF_A_SORT))
        .collect();
    let filter = Filter::new([
        Facet::Status(Status::Signed),
        Facet::Group(Group::Relations),
    ]);
    group.bench_function("filter", |b| {
        b.iter(|| filter.apply(black_box(article), relations).count())
    });
    group.bench_function("facet counts", |b| {
        b.iter(|| {
            shown
                .iter()
                .map(|facet| filter.count(article, relations, *facet))
                .sum::<usize>()
        });
    });

    let mut state = State::new(Language::all().next().expect("a language"));
    state.reading = Reading::Entity(Selection {
        entity: busiest,
        quote: 1,
    });
    let subjects: Vec<Subject> = (article.entity_ids())
        .map(|entity| Subject {
            entities: vec![entity],
            ..Subject::default()
        })
        .collect();
    group.bench_function("highlights of all entities", |b| {
        b.iter(|| {
            let highlights = Highlights::of(loaded, black_box(&state)).0;
            let light = |subject| highlights.light(subject).lit.is_some();
            subjects.iter().filter(|subject| light(subject)).count()
        })
    });
    state.filter = filter.clone();
    state.view = View::Claims;
    group.bench_function("address there and back", |b| {
        b.iter(|| {
            let fragment = route::fragment(black_box(&state), article);
            route::state(&fragment, loaded, state.lang)
        });
    });
}

/// A keystroke of each kind: what is looked for is taken from the article itself.
fn searching(group: &mut BenchmarkGroup<WallTime>, loaded: LoadedArticle) {
    let article = loaded.article();
    let index = Index::new(loaded);
    group.bench_function("search: prepare", |b| {
        b.iter(|| Index::new(black_box(loaded)))
    });
    let lang = loaded.language(Language::default());
    let entry = article.entry(busiest(loaded));
    let (name, _) = entry.name.get(lang);
    let text = article.passage_text(
        article.passage_ids().next().expect("a passage"),
        LangIx::ORIGINAL,
    );
    let word = text.and_then(|text| text.split(' ').max_by_key(|word| word.len()));
    let word = word.expect("a word").to_string();
    let letters =
        |from: usize, count: usize| name.chars().skip(from).take(count).collect::<String>();
    for (kind, query) in [
        ("one letter", letters(0, 1)),
        ("three letters", letters(0, 3)),
        ("a name", name.to_string()),
        ("a word of the text", word.clone()),
        ("three words", format!("{name} {word} {}", letters(0, 2))),
        ("a mistake", format!("{}q{}", letters(0, 3), letters(3, 20))),
        ("nothing", "qwrtpsdfg zxcvbnmkl".to_string()),
    ] {
        group.bench_function(format!("search: {kind}"), |b| {
            b.iter(|| index.find(black_box(&query), lang))
        });
    }
}

fn articles(c: &mut Criterion) {
    for (name, source, loaded) in sizes() {
        let mut group = c.benchmark_group(name);
        if facts(loaded.article()) > 1000 {
            group
                .sample_size(10)
                .measurement_time(Duration::from_secs(8));
        }
        opening(&mut group, &source, loaded);
        drawing(&mut group, loaded);
        answering(&mut group, loaded);
        searching(&mut group, loaded);
        group.finish();
    }
}

/// Points all over the globe, each as far from the last as can be.
fn scattered(count: usize) -> Vec<LonLat> {
    let golden = 137.507_764_050_037_85;
    (0..count)
        .filter_map(|n| {
            let lon = (n as f64 * golden + 180.0).rem_euclid(360.0) - 180.0;
            let lat = (1.0 - 2.0 * (n as f64 + 0.5) / count as f64)
                .asin()
                .to_degrees();
            LonLat::new(lon, lat)
        })
        .collect()
}

fn maps(c: &mut Criterion) {
    let points = scattered(10_000);
    let mut group = c.benchmark_group("map");
    group.throughput(Throughput::Elements(points.len() as u64));
    group.bench_function("project 10,000 points", |b| {
        b.iter(|| {
            points
                .iter()
                .map(|at| EqualEarth::WORLD.project(black_box(*at)).x)
                .sum::<f64>()
        });
    });
    let pairs: Vec<(LonLat, LonLat)> = points
        .chunks_exact(20)
        .map(|some| (some[0], some[19]))
        .collect();
    group.throughput(Throughput::Elements(pairs.len() as u64));
    group.bench_function("draw 500 arcs", |b| {
        let draw = |(from, to): &(LonLat, LonLat)| {
            Arc::between(&EqualEarth::WORLD, black_box(*from), *to)
                .map_or(0, |arc| arc.path().len())
        };
        b.iter(|| pairs.iter().map(draw).sum::<usize>());
    });
    group.finish();
}

/// Who with whom, for articles that name about so many parties.
fn parties(c: &mut Criterion) {
    let mut group = c.benchmark_group("parties");
    for count in [10, 100, 1000] {
        // Of ten facts two bring a party's council, one a person.
        let loaded = LoadedArticle::open(&synthetic::article(count * 10 / 3)).expect("an article");
        let (article, relations) = (loaded.article(), loaded.relations());
        let all = acts(article, relations);
        group.throughput(Throughput::Elements(all.len() as u64));
        group.bench_function(format!("parties layout, {count}"), |b| {
            b.iter(|| {
                let plan = Plan::new(acts(black_box(article), relations));
                let rows = |count: usize, height: u32| vec![height; count];
                let heights = [
                    rows(plan.who.len(), 36),
                    rows(plan.acts.len(), 26),
                    rows(plan.whom.len(), 36),
                ];
                plan.place(&Sizes {
                    heights,
                    gaps: [14, 8, 14],
                    fan: 7,
                })
                .height
            });
        });
    }
    group.finish();
}

criterion_group!(benches, maps, articles, parties);
criterion_main!(benches);
