//! The last part: what one takes along. Everything is made when it is asked for, nothing before.

mod figures;
mod papers;
mod tables;

use yew::prelude::*;

use self::figures::Figures;
use self::papers::Papers;
use self::tables::Tables;
use crate::language::msg;
use crate::ui::keeping::{file_name, save_as as save, saved};
use crate::ui::pages::benchmark::part::part_head;
use crate::ui::pages::benchmark::subject::PartProps;
use crate::ui::pages::keep_study::Keep;

/// The last part: tables, figures, a report, the analysis in other languages, and the study itself.
#[component]
pub fn Out(props: &PartProps) -> Html {
    let PartProps { subject, language, .. } = props;
    html! {
        <section class="section" aria-labelledby="out">
            { part_head(*language, "out", "→", msg::OUT_TITLE, msg::OUT_LEAD) }
            <div class="out-cards">
                if subject.analysis.is_ok() {
                    <Papers ..props.clone() />
                    <Tables ..props.clone() />
                    <Figures ..props.clone() />
                }
                <Keep language={*language} />
            </div>
        </section>
    }
}
