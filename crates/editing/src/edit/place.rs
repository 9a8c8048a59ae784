//! Which place is meant, and where it lies.

use super::data::PlaceChoice;
use super::error::EditError;
use super::merge::replace;
use super::words::{ids, kind_of, unknown};
use crate::entry_mut::{EntryMut, entry_mut};
use crate::project::Project;
use crate::target::Target;
use crate::texts::{original, said};
use article::document::draft::Candidate;
use article::document::{Basis, Document, Located, Place, Point, Text};
use article::{BasisKind, Iso, PlaceKind};

/// Largest radius of a soft patch, in kilometres.
const LARGEST_RADIUS_KM: f64 = 5000.0;

fn place<'a>(document: &'a mut Document, id: &str) -> Result<&'a mut Place, EditError> {
    let mut places = document.places.iter_mut();
    places.find(|one| one.id == id).ok_or_else(|| unknown(id))
}

pub(super) fn choose(
    project: &mut Project,
    id: &str,
    choice: &PlaceChoice,
) -> Result<(), EditError> {
    match choice {
        PlaceChoice::Candidate { number, source } => {
            candidate(project, id, *number, source.as_ref())
        }
        PlaceChoice::Found { place, source } => become_candidate(project, id, place, None, source),
        PlaceChoice::Point { lon, lat, source } => {
            let point = point(*lon, *lat, source)?;
            place(&mut project.document, id)?.point = Some(point);
            Ok(())
        }
        PlaceChoice::NoPoint => {
            place(&mut project.document, id)?.point = None;
            Ok(())
        }
        PlaceChoice::Country(code) => country(project, id, code),
    }
}

fn point(lon: f64, lat: f64, source: &Text) -> Result<Point, EditError> {
    if !(-180.0..=180.0).contains(&lon) || !(-90.0..=90.0).contains(&lat) {
        return Err(EditError::OutOfRange);
    }
    Ok(Point {
        lon,
        lat,
        source: source.clone(),
    })
}

fn country(project: &mut Project, id: &str, code: &str) -> Result<(), EditError> {
    let iso = Iso::new(code).ok_or(EditError::OutOfRange)?;
    let lower = iso.as_str().to_lowercase();
    let same = |one: &&Place| one.iso.as_deref() == Some(iso.as_str()) && one.id != id;
    if let Some(there) = project.document.places.iter().find(same) {
        return Err(EditError::Exists(there.id.clone()));
    }
    let old = place(&mut project.document, id)?;
    old.kind = PlaceKind::Country;
    old.iso = Some(iso.as_str().to_string());
    old.radius_km = None;
    old.within = None;
    // The map has its outline; a former point was another place's.
    old.point = None;
    if id.ends_with(&lower) {
        return Ok(());
    }
    let mut new = format!("place-{lower}");
    let mut ids = ids(project);
    let mut number = 2;
    while !ids.take(&new) {
        // The id of a country ends in its code.
        new = format!("place-{number}-{lower}");
        number += 1;
    }
    re_identify(project, id, &new)
}

fn re_identify(project: &mut Project, id: &str, new: &str) -> Result<(), EditError> {
    place(&mut project.document, id)?.id = new.to_string();
    replace(&mut project.document, id, new);
    Ok(())
}

fn candidate(
    project: &mut Project,
    id: &str,
    number: usize,
    source: Option<&Text>,
) -> Result<(), EditError> {
    let document = &project.document;
    let missing = || EditError::NoTarget(Target::entity(id));
    let old = document.places.iter().find(|one| one.id == id);
    let old = old.ok_or_else(missing)?;
    let draft = old.draft.as_ref();
    let chosen = draft.and_then(|draft| draft.candidates.get(number));
    let chosen = chosen.ok_or(EditError::OutOfRange)?.clone();
    let former = old.point.as_ref().map(|point| &point.source);
    let elsewhere = || {
        let mut points = document.places.iter().filter_map(|one| one.point.as_ref());
        points.next().map(|point| &point.source)
    };
    let source = (source.or(former).or_else(elsewhere)).ok_or(EditError::OutOfRange)?;
    let source = source.clone();
    become_candidate(project, id, &chosen, Some(number), &source)
}

/// A place becomes another one, which was its candidate of this number, or none of them.
fn become_candidate(
    project: &mut Project,
    id: &str,
    chosen: &Candidate,
    number: Option<usize>,
    source: &Text,
) -> Result<(), EditError> {
    let tag = original(&project.document).to_string();
    let document = &project.document;
    let old = document.places.iter().find(|one| one.id == id);
    let old = old.ok_or_else(|| EditError::NoTarget(Target::entity(id)))?;
    let (Some(lon), Some(lat)) = (chosen.lon, chosen.lat) else {
        return Err(EditError::OutOfRange);
    };
    let point = point(lon, lat, source)?;
    let around = chosen.iso.as_ref().and_then(|iso| {
        let mut places = document.places.iter();
        places.find(|one| one.iso.as_ref() == Some(iso) && one.id != id)
    });
    let within = around.map(|country| Located {
        place: country.id.clone(),
        basis: Basis {
            kind: BasisKind::Reference,
            reason: None,
            source: Some(source.clone()),
        },
    });
    let before = as_candidate(document, old, &tag);
    let was_country = old.kind == PlaceKind::Country;
    let same_name = said(document, &old.name, &tag) == chosen.name;
    let place = place(&mut project.document, id)?;
    if !same_name {
        // What it is called in other languages was the name of another place.
        for (language, name) in &mut place.name.0 {
            *name = (*language == tag).then(|| chosen.name.clone());
        }
        place.aliases.clear();
    }
    place.point = Some(point);
    place.within = within;
    if was_country {
        place.kind = PlaceKind::City;
        place.iso = None;
    }
    if let Some(draft) = &mut place.draft {
        match number.and_then(|number| draft.candidates.get_mut(number)) {
            Some(candidate) => *candidate = before,
            None => draft.candidates.insert(0, before),
        }
        draft.confidence = chosen.score.clamp(0.0, 1.0);
    }
    if was_country {
        let new = ids(project).give("place", &chosen.name);
        re_identify(project, id, &new)?;
    }
    Ok(())
}

/// The place that is no longer meant, to be chosen again.
fn as_candidate(document: &Document, place: &Place, tag: &str) -> Candidate {
    let mut around = Vec::new();
    let mut iso = place.iso.clone();
    let mut at = place.within.as_ref();
    while let Some(id) = at.map(|at| &at.place) {
        let larger = document.places.iter().find(|one| one.id == *id);
        let Some(larger) = larger.filter(|_| around.len() < 5) else {
            break;
        };
        around.push(said(document, &larger.name, tag));
        iso = iso.or_else(|| larger.iso.clone());
        at = larger.within.as_ref();
    }
    Candidate {
        name: said(document, &place.name, tag).to_string(),
        within: (!around.is_empty()).then(|| around.join(", ")),
        iso,
        lon: place.point.as_ref().map(|point| point.lon),
        lat: place.point.as_ref().map(|point| point.lat),
        population: None,
        score: place.draft.as_ref().map_or(0.0, |draft| draft.confidence),
    }
}

pub(super) fn set_within(
    project: &mut Project,
    id: &str,
    within: Option<&Located>,
) -> Result<(), EditError> {
    let kind = kind_of(project, id)?;
    let document = &mut project.document;
    if let Some(at) = within {
        let there = document.places.iter().any(|one| one.id == at.place);
        if !there || at.place == id {
            return Err(unknown(&at.place));
        }
    }
    match entry_mut(document, id) {
        Some(EntryMut::Place(place)) => place.within = within.cloned(),
        Some(EntryMut::Party(party)) => party.seat = within.cloned(),
        _ => return Err(EditError::WrongKind(kind)),
    }
    Ok(())
}

pub(super) fn set_radius(
    project: &mut Project,
    id: &str,
    km: Option<f64>,
) -> Result<(), EditError> {
    let place = place(&mut project.document, id)?;
    let fits = |km: f64| km > 0.0 && km <= LARGEST_RADIUS_KM && place.kind.may_have_patch();
    if !km.is_none_or(fits) {
        return Err(EditError::OutOfRange);
    }
    place.radius_km = km;
    Ok(())
}
