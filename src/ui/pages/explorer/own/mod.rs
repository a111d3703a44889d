//! Writing a theory of one's own, and taking a theory along.

mod about;
mod coach;
mod combination;
mod conditions;
mod drag;
mod elements;
mod form;
mod one_more;
mod paragraph;
mod picture_ends;
mod picture_out;
mod props;
mod row_form;
mod tables_out;
mod text_form;
mod tools;
mod write;

use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use self::picture_out::PictureOut;
use self::tables_out::{TablesOut, TextsOut};
pub use self::write::Write;
use crate::language::{Language, msg};
use crate::study::ExplorerWork;
use crate::theory::Theory;
use crate::ui::pages::keep_study::Keep;

/// What the parts need.
#[derive(Properties, PartialEq, Clone)]
pub struct OwnProps {
    /// The open theory.
    pub theory: Arc<Theory>,
    /// Person, setting, and the theories of one's own.
    pub work: Rc<ExplorerWork>,
    /// The language.
    pub language: Language,
}

/// The last part of the page: what one takes along. Everything is made when it is asked for, nothing before.
#[component]
pub fn TakeAlong(props: &OwnProps) -> Html {
    let language = props.language;
    html! {
        <section class="section" aria-labelledby="take-along">
            <div class="section__head">
                <h2 id="take-along">{ language.say(msg::OWN_TAKE_ALONG) }</h2>
                <p>{ language.say(msg::OWN_TAKE_ALONG_LEAD) }</p>
            </div>
            <div class="out-cards">
                <PictureOut ..props.clone() />
                <TablesOut ..props.clone() />
                <TextsOut ..props.clone() />
                <Keep {language} />
            </div>
        </section>
    }
}
