//! Languages, and messages with arguments: what `build.rs` has made of `locales/`.

use std::borrow::Cow;

include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));

/// A message of the catalogue; the constants of `msg` are all there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Message(u16);

/// What is put in the place of an argument.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text, as it stands.
    Text(String),
    /// A whole number: chooses between singular and plural, and is written in the language's way.
    Count(i64),
    /// A number with so many decimals.
    Number(f64, usize),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text)
    }
}

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Value::Count(count as i64)
    }
}

/// A piece of a compiled message.
enum Part {
    Text(&'static str),
    Argument(&'static str),
    Choice(&'static str, &'static [Variant]),
}

/// One branch of a choice.
struct Variant {
    key: &'static str,
    default: bool,
    parts: &'static [Part],
}

/// What kind of language it is: what its file says under `language-…`.
pub(super) struct Manner {
    /// The tag of BCP 47: the name of its file or folder.
    pub tag: &'static str,
    pub own_name: &'static str,
    /// The language of contents that are written in two only.
    pub content: Language,
    pub decimal_sign: char,
    pub thousands_sign: char,
    pub dates: &'static str,
    pub closes_phrases: bool,
    plural: &'static [Part],
}

impl Manner {
    /// The form of a word that goes with a whole number: `one`, `other`, or what else the language knows.
    fn plural_of(&self, count: i64) -> &'static str {
        let digits = |power: u64| (count.unsigned_abs() % power).to_string();
        let mut parts = self.plural;
        loop {
            match parts {
                [Part::Choice(asked, variants)] => {
                    let key = match *asked {
                        "ten" => digits(10),
                        "hundred" => digits(100),
                        _ => count.to_string(),
                    };
                    let chosen = variants.iter().find(|variant| variant.key == key);
                    let Some(variant) = chosen.or_else(|| variants.iter().find(|variant| variant.default)) else {
                        return "other";
                    };
                    parts = variant.parts;
                }
                [Part::Text(form), ..] => return form,
                _ => return "other",
            }
        }
    }
}

impl Language {
    pub(super) fn manner(self) -> &'static Manner {
        &MANNERS[self as usize]
    }

    fn parts(self, message: Message) -> &'static [Part] {
        MESSAGES[self as usize][usize::from(message.0)]
    }

    /// A message without arguments.
    pub fn say(self, message: Message) -> Cow<'static, str> {
        match self.parts(message) {
            [Part::Text(text)] => Cow::Borrowed(text),
            parts => Cow::Owned(self.write(parts, &[])),
        }
    }

    /// A message with its arguments, each by name.
    pub fn say_with(self, message: Message, arguments: &[(&str, Value)]) -> String {
        self.write(self.parts(message), arguments)
    }

    fn write(self, parts: &[Part], arguments: &[(&str, Value)]) -> String {
        let value_of = |name: &str| arguments.iter().find(|(given, _)| *given == name).map(|(_, value)| value);
        let mut text = String::new();
        for part in parts {
            match part {
                Part::Text(piece) => text.push_str(piece),
                Part::Argument(name) => match value_of(name) {
                    Some(value) => text.push_str(&self.written(value)),
                    None => {
                        debug_assert!(false, "no argument {name} was given");
                        text.push_str(name);
                    }
                },
                Part::Choice(name, variants) => {
                    let chosen =
                        value_of(name).and_then(|value| variants.iter().find(|variant| self.matches(variant.key, value)));
                    if let Some(variant) = chosen.or_else(|| variants.iter().find(|variant| variant.default)) {
                        text.push_str(&self.write(variant.parts, arguments));
                    }
                }
            }
        }
        text
    }

    fn written(self, value: &Value) -> String {
        match value {
            Value::Text(text) => text.clone(),
            Value::Count(count) => self.count(*count),
            Value::Number(number, decimals) => self.number(*number, *decimals),
        }
    }

    fn matches(self, key: &str, value: &Value) -> bool {
        match value {
            Value::Text(text) => text == key,
            Value::Count(count) => key == count.to_string() || key == self.manner().plural_of(*count),
            Value::Number(..) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_and_plurals_are_filled_in() {
        let said = |count: usize| Language::English.say_with(msg::COUNT_OF_UNITS, &[("count", count.into())]);
        assert_eq!(said(1), "1 unit");
        assert_eq!(said(96), "96 units");
        assert_eq!(Language::Danish.say_with(msg::COUNT_OF_UNITS, &[("count", 1.into())]), "1 enhed");
    }

    #[test]
    fn a_number_has_its_form_of_a_word() {
        for language in Language::ALL {
            assert_eq!([0, 1, 2, 21].map(|count| language.manner().plural_of(count)), ["other", "one", "other", "other"]);
        }
    }

    #[test]
    fn a_message_without_arguments_is_borrowed() {
        assert!(matches!(Language::Danish.say(msg::APP_NAME), Cow::Borrowed("Virker")));
    }
}
