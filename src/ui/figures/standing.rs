use yew::prelude::*;

use super::outlines::Outline;
use crate::benchmark::Third;
use crate::language::{Language, msg};
pub use crate::report::thirds::Standing;

impl Standing {
    /// The class that gives it its colour.
    pub fn class(self) -> &'static str {
        match self {
            Standing::Better => "is-better",
            Standing::AsExpected => "is-middle",
            Standing::Worse => "is-worse",
        }
    }

    /// In words, to stand alone: a heading, a cell.
    pub fn words(self, language: Language) -> std::borrow::Cow<'static, str> {
        language.say(self.message())
    }

    /// In a word or two, where there is little room.
    pub fn short_words(self, language: Language) -> std::borrow::Cow<'static, str> {
        language.say(match self {
            Standing::Better => msg::BENCH_BETTER_SHORT,
            Standing::AsExpected => msg::BENCH_AS_EXPECTED_SHORT,
            Standing::Worse => msg::BENCH_WORSE_SHORT,
        })
    }

    /// The shape that stands for it, about a point: a triangle that points to where the good units lie, a dot, a
    /// square on its corner. So the thirds differ without their colours.
    pub fn draw(self, outline: &mut Outline, (x, y): (f64, f64), size: f64, good: Third) {
        match self {
            Standing::AsExpected => outline.circle((x, y), size * 0.82),
            Standing::Better => {
                let tip = if good == Third::High { -size * 1.15 } else { size * 1.15 };
                outline.closed(&[(x - size, y - tip * 0.6), (x + size, y - tip * 0.6), (x, y + tip)])
            }
            Standing::Worse => {
                let s = size * 1.1;
                outline.closed(&[(x - s, y), (x, y - s), (x + s, y), (x, y + s)])
            }
        };
    }

    /// The shape of one unit.
    pub fn mark(self, at: (f64, f64), size: f64, good: Third) -> Html {
        let mut outline = Outline::default();
        self.draw(&mut outline, at, size, good);
        html! { <path class={classes!("mark", self.class())} d={outline.into_path()} /> }
    }
}
