//! Messages with arguments.

use std::borrow::Cow;

use super::Language;

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

impl Language {
    fn parts(self, message: Message) -> &'static [Part] {
        let number = usize::from(message.0);
        match self {
            Language::Danish => DANISH[number],
            Language::English => ENGLISH[number],
        }
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

    /// Danish and English share the plural rule of CLDR for whole numbers: one, or other.
    fn matches(self, key: &str, value: &Value) -> bool {
        match value {
            Value::Text(text) => text == key,
            Value::Count(count) => key == count.to_string() || (key == "one" && *count == 1),
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
    fn a_message_without_arguments_is_borrowed() {
        assert!(matches!(Language::Danish.say(msg::APP_NAME), Cow::Borrowed("Virker")));
    }
}
