//! How the text of a table is read: the sheet, the cut, the encoding and the dialect.

use std::rc::Rc;

use yew::prelude::*;

use super::super::opening::{Opening, Origin};
use super::Shown;
use super::pick::Pick;
use crate::language::{Language, Message, msg};
use crate::table::csv::{Delimiter, Quote, Reading};
use crate::table::px::{Cube, Cut};
use crate::table::{DecimalSign, Encoding, Thousands};

#[derive(Properties, PartialEq)]
pub struct HowReadProps {
    pub opening: Shown,
    pub language: Language,
    pub onchange: Callback<Opening>,
}

/// The choices about how a text is read.
#[component]
pub fn HowRead(props: &HowReadProps) -> Html {
    let HowReadProps { opening: Shown(opening), language, onchange } = props;
    let language = *language;
    let choices = match &opening.origin {
        Origin::Bytes(_, encoding) => {
            let encoding = encoding_choice(opening, *encoding, language, onchange);
            html! { <>{ encoding }{ dialect_choices(opening, language, onchange) }</> }
        }
        Origin::File(_, encoding) => {
            let encoding = encoding_choice(opening, encoding.unwrap_or(Encoding::Utf8), language, onchange);
            html! { <>{ encoding }{ dialect_choices(opening, language, onchange) }</> }
        }
        Origin::Text => dialect_choices(opening, language, onchange),
        Origin::Sheet(book, sheets, place) => {
            let offers: Vec<AttrValue> = sheets.iter().map(|sheet| sheet.clone().into()).collect();
            let onchoose = {
                let (book, sheets) = (book.clone(), sheets.clone());
                Callback::from(move |place: usize| {
                    if let Some(sheet) = sheets.get(place) {
                        book.choose(sheet);
                    }
                })
            };
            html! { <Pick label={language.say(msg::DATA_SHEET)} {offers} chosen={*place} {onchoose} /> }
        }
        Origin::Px(cube, cut) => cut_choices(opening, cube, cut, language, onchange),
    };
    html! { <div class="data-preview__choices" role="group" aria-label={language.say(msg::DATA_HOW_READ)}>{ choices }</div> }
}

fn encoding_choice(opening: &Rc<Opening>, chosen: Encoding, language: Language, onchange: &Callback<Opening>) -> Html {
    let name = |encoding| match encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Windows1252 => "Windows-1252",
        Encoding::Utf16LittleEndian => "UTF-16 LE",
        Encoding::Utf16BigEndian => "UTF-16 BE",
    };
    let offers: Vec<AttrValue> = Encoding::ALL.map(name).map(AttrValue::from).into();
    let place = Encoding::ALL.iter().position(|&encoding| encoding == chosen).unwrap_or(0);
    let opening = opening.clone();
    let onchoose = onchange.reform(move |place: usize| match Encoding::ALL.get(place) {
        Some(&encoding) => (*opening).clone().with_encoding(encoding),
        None => (*opening).clone(),
    });
    html! { <Pick label={language.say(msg::DATA_ENCODING)} {offers} chosen={place} {onchoose} /> }
}

/// The signs of the text: of each what was found, and what can be said instead.
fn dialect_choices(opening: &Rc<Opening>, language: Language, onchange: &Callback<Opening>) -> Html {
    let Some(dialect) = opening.draft.dialect else { return html! {} };
    let reading = &opening.reading;
    let asked = Asked { opening, language, onchange };
    html! {
        <>
            { asked.choice(msg::DATA_DELIMITER, &Delimiter::ALL, reading.delimiter, dialect.delimiter, delimiter_name,
                |reading, delimiter| reading.delimiter = delimiter) }
            { asked.choice(msg::DATA_DECIMAL, &[DecimalSign::Comma, DecimalSign::Point], reading.decimal, dialect.decimal, decimal_name,
                |reading, decimal| reading.decimal = decimal) }
            { asked.choice(msg::DATA_THOUSANDS, &THOUSANDS, reading.thousands, dialect.thousands, thousands_name,
                |reading, thousands| reading.thousands = thousands) }
            { asked.choice(msg::DATA_QUOTE, &Quote::ALL, reading.quote, dialect.quote, quote_name,
                |reading, quote| reading.quote = quote) }
        </>
    }
}

const THOUSANDS: [Thousands; 5] = [Thousands::Point, Thousands::Comma, Thousands::Blank, Thousands::Apostrophe, Thousands::None];

struct Asked<'a> {
    opening: &'a Rc<Opening>,
    language: Language,
    onchange: &'a Callback<Opening>,
}

impl Asked<'_> {
    /// A choice whose first offer leaves it to be found out.
    fn choice<T: Copy + PartialEq + 'static>(
        &self,
        label: Message,
        all: &'static [T],
        said: Option<T>,
        in_use: T,
        name: fn(T) -> Message,
        set: fn(&mut Reading, Option<T>),
    ) -> Html {
        let language = self.language;
        let automatic = match said {
            None => language.say_with(msg::DATA_FOUND_OUT, &[("what", language.say(name(in_use)).into_owned().into())]),
            Some(_) => language.say(msg::DATA_FIND_OUT).into_owned(),
        };
        let named = all.iter().map(|&one| AttrValue::from(language.say(name(one))));
        let offers: Vec<AttrValue> = std::iter::once(AttrValue::from(automatic)).chain(named).collect();
        let chosen = said.and_then(|said| all.iter().position(|&one| one == said)).map_or(0, |place| place + 1);
        let opening = self.opening.clone();
        let onchoose = self.onchange.reform(move |place: usize| {
            let mut reading = opening.reading.clone();
            set(&mut reading, place.checked_sub(1).and_then(|place| all.get(place)).copied());
            (*opening).clone().with_reading(reading)
        });
        html! { <Pick label={language.say(label)} {offers} {chosen} {onchoose} /> }
    }
}

fn delimiter_name(delimiter: Delimiter) -> Message {
    match delimiter {
        Delimiter::Tab => msg::DATA_SIGN_TAB,
        Delimiter::Semicolon => msg::DATA_SIGN_SEMICOLON,
        Delimiter::Pipe => msg::DATA_SIGN_PIPE,
        Delimiter::Comma => msg::DATA_SIGN_COMMA,
    }
}

fn decimal_name(decimal: DecimalSign) -> Message {
    match decimal {
        DecimalSign::Point => msg::DATA_SIGN_POINT,
        DecimalSign::Comma => msg::DATA_SIGN_COMMA,
    }
}

fn thousands_name(thousands: Thousands) -> Message {
    match thousands {
        Thousands::Any | Thousands::None => msg::DATA_SIGN_NONE,
        Thousands::Point => msg::DATA_SIGN_POINT,
        Thousands::Comma => msg::DATA_SIGN_COMMA,
        Thousands::Blank => msg::DATA_SIGN_BLANK,
        Thousands::Apostrophe => msg::DATA_SIGN_APOSTROPHE,
    }
}

fn quote_name(quote: Quote) -> Message {
    match quote {
        Quote::Double => msg::DATA_SIGN_DOUBLE,
        Quote::Single => msg::DATA_SIGN_SINGLE,
        Quote::None => msg::DATA_SIGN_NONE,
    }
}

/// A cut that becomes another by the choice of a place in a list.
type Change = Box<dyn Fn(&Cube, &Cut, usize) -> Cut>;

/// Which dimension gives the units, which the variables, and where every other is held.
fn cut_choices(opening: &Rc<Opening>, cube: &Rc<Cube>, cut: &Cut, language: Language, onchange: &Callback<Opening>) -> Html {
    let names: Vec<AttrValue> = cube.dimensions().iter().map(|dimension| dimension.name.clone().into()).collect();
    let taking = |change: Change| {
        let (opening, cube, cut) = (opening.clone(), cube.clone(), cut.clone());
        onchange.reform(move |place: usize| (*opening).clone().with_cut(change(&cube, &cut, place)))
    };
    // The variables may come from any dimension but that of the units, or from none.
    let places: Vec<usize> = (0..names.len()).filter(|&place| place != cut.units).collect();
    let none = AttrValue::from(language.say(msg::DATA_PX_ONE_VARIABLE));
    let variables: Vec<AttrValue> = places.iter().filter_map(|&place| names.get(place).cloned()).chain([none]).collect();
    let chosen = cut.variables.and_then(|taken| places.iter().position(|&place| place == taken)).unwrap_or(places.len());
    let take_variables = taking(Box::new(move |_, cut, place| Cut { variables: places.get(place).copied(), ..cut.clone() }));
    let held = cube
        .dimensions()
        .iter()
        .enumerate()
        .filter(|(place, dimension)| *place != cut.units && Some(*place) != cut.variables && dimension.values.len() > 1);
    html! {
        <>
            <Pick label={language.say(msg::DATA_PX_UNITS)} offers={names.clone()} chosen={cut.units}
                onchoose={taking(Box::new(|cube, cut, place| cube.with_units(cut, place)))} />
            <Pick label={language.say(msg::DATA_PX_VARIABLES)} offers={variables} {chosen} onchoose={take_variables} />
            { for held.map(|(dimension, about)| {
                let offers: Vec<AttrValue> = about.values.iter().map(|value| value.clone().into()).collect();
                let onchoose = taking(Box::new(move |_, cut, place| {
                    let mut cut = cut.clone();
                    if let Some(held) = cut.held.get_mut(dimension) {
                        *held = place;
                    }
                    cut
                }));
                html! { <Pick label={about.name.clone()} {offers} chosen={cut.held.get(dimension).copied().unwrap_or(0)} {onchoose} /> }
            }) }
        </>
    }
}
