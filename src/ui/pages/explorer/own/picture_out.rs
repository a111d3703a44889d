use std::rc::Rc;

use gloo::timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::OwnProps;
use super::picture_ends::{PictureFoot, PictureHead};
use crate::language::msg;
use crate::theory::{Difference, degrees, evaluate};
use crate::ui::browser::drawing::{Drawing, painted, stacked};
use crate::ui::browser::file;
use crate::ui::figures::TheoryPicture;
use crate::ui::keeping::{file_name, save_as, saved};
use crate::ui::workspace::use_workspace;

/// In which form the picture is wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Svg,
    Png,
}

/// How long to wait for the picture to be laid out, in milliseconds, and how often.
const WAIT: (u32, usize) = (30, 60);

/// The picture of the theory as a file, as wide whatever the screen, with its title, its signs and its sources. It is drawn
/// out of sight when it is asked for.
#[component]
pub fn PictureOut(props: &OwnProps) -> Html {
    let language = props.language;
    let tell = use_workspace().tell;
    let wanted = use_state_eq(|| None::<Form>);
    {
        let (theory, setter) = (props.theory.clone(), wanted.setter());
        use_effect_with(*wanted, move |wanted| {
            let Some(form) = *wanted else { return };
            let title = theory.title().in_language(language).to_owned();
            spawn_local(async move {
                let drawn = laid_out(&title).await.and_then(|drawings| stacked(&title, &drawings));
                let name = file_name(&title);
                let words = match (drawn, form) {
                    (Some((text, _)), Form::Svg) => save_as(language, &format!("{name}.svg"), "image/svg+xml", &text),
                    (Some((text, size)), Form::Png) => {
                        let name = format!("{name}.png");
                        let done = painted(&text, size).await.is_some_and(|blob| file::save_blob(&name, &blob));
                        saved(language, &name, done)
                    }
                    (None, _) => language.say(msg::NOTICE_NOT_SAVED).into_owned(),
                };
                setter.set(None);
                tell.emit(words);
            });
        });
    }
    let ask = |form: Form| {
        let wanted = wanted.setter();
        Callback::from(move |_: MouseEvent| wanted.set(Some(form)))
    };
    let relevant_only = use_workspace().study.view.relevant_only;
    html! {
        <article class="card out-card" aria-labelledby="own-picture">
            <h3 id="own-picture">{ language.say(msg::OWN_PICTURE) }</h3>
            <p class="quiet">{ language.say(msg::OWN_PICTURE_LEAD) }</p>
            <div class="row">
                <button type="button" class="button" onclick={ask(Form::Svg)} aria-label={language.say(msg::OWN_PICTURE_SVG)}>{ "SVG" }</button>
                <button type="button" class="button" onclick={ask(Form::Png)} aria-label={language.say(msg::OWN_PICTURE_PNG)}>{ "PNG" }</button>
            </div>
            if wanted.is_some() {
                <div class="own-print" aria-hidden="true" inert=true>
                    <PictureHead ..props.clone() />
                    <TheoryPicture theory={props.theory.clone()} {language} work={props.work.clone()} {relevant_only}
                        evaluation={Rc::new(evaluate(&props.theory, &props.work.person, &props.work.setting))}
                        degrees={Rc::new(degrees(&props.theory, &props.work.person, &props.work.setting))} guesses={None}
                        changed={Rc::new(Difference::default())} turn=0 chosen={None}
                        onset={Callback::noop()} onexplain={Callback::noop()} />
                    <PictureFoot ..props.clone() />
                </div>
            }
        </article>
    }
}

/// The three parts of the picture, once they are there.
async fn laid_out(title: &str) -> Option<Vec<Drawing>> {
    let (pause, times) = WAIT;
    for _ in 0..times {
        TimeoutFuture::new(pause).await;
        let parts = [".own-print .own-print__head", ".own-print svg.drawing", ".own-print .own-print__foot"];
        let found: Option<Vec<Drawing>> = parts.iter().map(|part| Drawing::at(part, title.to_owned())).collect();
        if found.is_some() {
            // One more frame, so that what has just been put there has its looks.
            TimeoutFuture::new(pause).await;
            return found;
        }
    }
    None
}
