//! Targets as attributes of elements, where clicks find them.

use editing::Target;

/// A target as an attribute has it.
pub fn attribute(target: &Target) -> String {
    match target {
        Target::Entity(id) => format!("e:{id}"),
        Target::Role { party, index } => format!("r:{index}:{party}"),
        Target::Date(number) => format!("d:{number}"),
    }
}

/// The target of an attribute.
pub fn target_of(attribute: &str) -> Option<Target> {
    let (kind, rest) = attribute.split_once(':')?;
    match kind {
        "e" => Some(Target::entity(rest)),
        "d" => rest.parse().ok().map(Target::Date),
        "r" => {
            let (index, party) = rest.split_once(':')?;
            Some(Target::Role {
                party: party.to_owned(),
                index: index.parse().ok()?,
            })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attribute_leads_back_to_its_target() {
        let role = Target::Role {
            party: "person-a:b".into(),
            index: 2,
        };
        for target in [Target::entity("place-in"), role, Target::Date(3)] {
            assert_eq!(target_of(&attribute(&target)), Some(target));
        }
        for other in ["", "e", "d:x", "r:1", "x:1"] {
            assert_eq!(target_of(other), None, "{other}");
        }
    }
}
