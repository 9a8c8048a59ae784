//! Why an article is not published.

/// Why an article is not published.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// The check refuses it; what it says, in English, one problem a line.
    Refused(String),
    /// The form is none that there is.
    Form,
    /// The address does not begin with http or https.
    Address,
    /// A part does not fit; which.
    Failed(String),
}

impl Refusal {
    /// The word for it in the messages of the worker.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Refused(_) => "refused",
            Self::Form => "form",
            Self::Address => "address",
            Self::Failed(_) => "failed",
        }
    }

    /// Code and detail as one text, parted by a space.
    pub fn line(&self) -> String {
        match self {
            Self::Refused(detail) | Self::Failed(detail) => [self.code(), detail].join(" "),
            Self::Form | Self::Address => self.code().to_string(),
        }
    }
}

impl From<String> for Refusal {
    fn from(problem: String) -> Self {
        Self::Failed(problem)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_is_one_text() {
        assert_eq!(
            Refusal::Refused("1:2: x\n3:4: y".into()).line(),
            "refused 1:2: x\n3:4: y"
        );
        assert_eq!(Refusal::Address.line(), "address");
    }
}
