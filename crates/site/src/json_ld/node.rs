//! JSON-LD as it stands in a page.

use serde_json::{Map, Value};

/// JSON that ends no `<script>` and begins no comment, whatever it holds: HTML knows nothing of JSON.
/// These characters stand in strings only.
pub fn element(node: &Node) -> String {
    let mut json = Value::Object(node.0.clone()).to_string();
    for letter in ['<', '>', '&', '\u{2028}', '\u{2029}'] {
        json = json.replace(letter, &format!("\\u{:04x}", u32::from(letter)));
    }
    format!("<script type=\"application/ld+json\">{json}</script>")
}

/// An object; what is not known is not there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Node(Map<String, Value>);

impl Node {
    pub fn of(kind: &'static str) -> Self {
        Self::default().text("@type", kind)
    }

    fn set(mut self, key: &str, value: impl Into<Value>) -> Self {
        self.0.insert(key.to_string(), value.into());
        self
    }

    pub fn text(self, key: &str, value: impl Into<String>) -> Self {
        self.set(key, value.into())
    }

    pub fn maybe(self, key: &str, value: Option<impl Into<String>>) -> Self {
        match value {
            Some(value) => self.text(key, value),
            None => self,
        }
    }

    pub fn number(self, key: &str, value: f64) -> Self {
        // JSON has no infinity; whole numbers are written as such.
        match value {
            _ if !value.is_finite() => self,
            whole if whole.fract() == 0.0 && whole.abs() < 1e15 => self.set(key, whole as i64),
            _ => self.set(key, value),
        }
    }

    pub fn with(self, key: &str, value: impl Into<Option<Self>>) -> Self {
        match value.into() {
            Some(node) => self.set(key, node),
            None => self,
        }
    }

    /// One value stands alone, as JSON-LD has it.
    pub fn list(self, key: &str, values: impl Iterator<Item = Value>) -> Self {
        let mut values: Vec<Value> = values.collect();
        match (values.pop(), values.is_empty()) {
            (None, _) => self,
            (Some(only), true) => self.set(key, only),
            (Some(last), false) => {
                values.push(last);
                self.set(key, values)
            }
        }
    }
}

impl From<Node> for Value {
    fn from(node: Node) -> Self {
        Self::Object(node.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_the_script() {
        let hostile = "</script><!--<b>\"&\\\u{2028}\n";
        let element = element(&Node::default().text("name", hostile));
        let inside = element
            .strip_prefix("<script type=\"application/ld+json\">")
            .and_then(|rest| rest.strip_suffix("</script>"))
            .expect("one element");
        assert!(!inside.contains(['<', '>', '&', '\n', '\u{2028}']));
        let read: Value = serde_json::from_str(inside).expect("JSON");
        assert_eq!(read["name"], hostile);
    }
}
