use yew::prelude::*;

use super::method::Way;
use super::print::beside_the_print;
use super::statistics::{errors_name, statistic_name};
use crate::benchmark::{Analysis, Coefficient, ModelColumn, model_columns};
use crate::language::{Language, msg};
use crate::regression::Stars;
use crate::regression::stepwise::Method;
use crate::study::{Data, ModelTable as Looked, Statistic};
use crate::ui::pages::benchmark::sentences::significant;
use crate::ui::pages::benchmark::subject::Subject;

/// What [`ModelTable`] needs.
#[derive(Properties, PartialEq)]
pub struct ModelTableProps {
    /// What the page is about.
    pub subject: Subject,
    /// The language of its words.
    pub language: Language,
    /// What is shown, and by which standard errors.
    pub looked: Looked,
    /// So many of the models are shown; all, where nothing is said.
    #[prop_or_default]
    pub first: Option<usize>,
}

/// The models, one column a step, as Table 5 of the thesis prints them: coefficient with stars, below it the
/// standard error, and what else is asked for.
#[component]
pub fn ModelTable(props: &ModelTableProps) -> Html {
    let ModelTableProps { subject, language, looked, first } = props;
    let language = *language;
    let Ok(analysis) = &subject.analysis else { return html! {} };
    let mut columns = model_columns(analysis, looked.errors);
    columns.truncate(first.unwrap_or(columns.len()));
    if columns.is_empty() {
        return html! {};
    }
    let way = Way::of(&subject.work.settings);
    let stepwise = way == Way::Steps(Method::Stepwise);
    let name = language.say(if analysis.path.stages().len() > 1 { msg::BENCH_MODELS } else { msg::SELECT_MODEL_NAME });
    let response = subject.names(language).measure(&subject.work.settings.response.header);
    let caption = if stepwise && matches!(subject.work.data, Data::Municipalities) {
        language.say_with(msg::BENCH_MODELS_CAPTION, &[("response", response.into())])
    } else {
        let method = language.say(way.name()).to_lowercase();
        language.say_with(msg::SELECT_MODELS_CAPTION, &[("response", response.into()), ("method", method.into())])
    };
    let sheet = Sheet { subject, language, looked, columns: &columns };
    html! {
        <figure class="figure">
            <div class="scroll" role="region" tabindex="0" aria-label={language.say(msg::BENCH_MODELS_SCROLL)}>
                <table class="bench-models" aria-label={name.clone()}>
                    <caption><strong>{ name }</strong>{ ". " }{ caption }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ language.say(msg::BENCH_VARIABLE) }</th>
                            <th scope="col" class="bench-models__what"><span class="unseen">{ language.say(msg::BENCH_STATISTIC) }</span></th>
                            { for (1..=columns.len()).map(|number| html! {
                                <th scope="col">{ language.say_with(msg::BENCH_MODEL, &[("number", number.into())]) }</th>
                            }) }
                        </tr>
                    </thead>
                    { for rows(analysis, columns.len()).into_iter().map(|candidate| sheet.variable(candidate)) }
                    { sheet.constant() }
                    { sheet.foot() }
                </table>
            </div>
            <figcaption>
                { legend(language) }
                { " " }{ errors_note(language, looked) }
                if analysis.path.steps.is_empty() { { " " }{ language.say(msg::BENCH_CONSTANT_ALONE) } }
            </figcaption>
            if looked.errors.is_none() && first.is_none() { { beside_the_print(subject, language, analysis) } }
        </figure>
    }
}

/// The candidates that are in any of the first models, in the order in which they first came in.
fn rows(analysis: &Analysis, models: usize) -> Vec<usize> {
    let mut rows: Vec<usize> = Vec::new();
    for candidate in analysis.path.stages().iter().take(models).flat_map(|stage| &stage.step.model) {
        if !rows.contains(candidate) {
            rows.push(*candidate);
        }
    }
    rows
}

/// What all rows of the table have in common.
struct Sheet<'a> {
    subject: &'a Subject,
    language: Language,
    looked: &'a Looked,
    columns: &'a [ModelColumn<'a>],
}

/// A row's name and its cell for each model.
type Line = (Html, Vec<Option<Html>>);

impl Sheet<'_> {
    fn shows(&self, statistic: Statistic) -> bool {
        self.looked.shown.contains(&statistic)
    }

    fn variable(&self, candidate: usize) -> Html {
        let (subject, language) = (self.subject, self.language);
        let header = subject.analysis.as_ref().ok().and_then(|analysis| analysis.sample.candidates().get(candidate));
        let unit = header.and_then(|variable| subject.names(language).unit(&variable.header));
        let name = html! {
            <>{ subject.candidate(candidate, language) }if let Some(unit) = unit { { " " }<small>{ format!("({unit})") }</small> }</>
        };
        let place = |column: &ModelColumn| column.fit.terms.iter().position(|term| term.candidate == candidate);
        let found: Vec<Option<Coefficient>> =
            self.columns.iter().map(|column| place(column).and_then(|place| column.terms.get(place).copied())).collect();
        let mut lines = self.coefficient(&found);
        let of_term = |value: fn(&crate::regression::Term) -> f64, decimals: usize| -> Vec<Option<Html>> {
            let terms = self.columns.iter().map(|column| column.fit.term(candidate));
            terms.map(|term| term.map(|term| self.plain(language.number(value(term), decimals)))).collect()
        };
        if self.shows(Statistic::Beta) {
            lines.insert(2, (self.what(Statistic::Beta), of_term(|term| term.beta, 3)));
        }
        if self.shows(Statistic::Vif) {
            lines.push((self.what(Statistic::Vif), of_term(|term| term.vif, 2)));
        }
        self.body(name, &lines)
    }

    fn constant(&self) -> Html {
        let found: Vec<Option<Coefficient>> = self.columns.iter().map(|column| Some(column.constant)).collect();
        self.body(html! { <>{ self.language.say(msg::BENCH_CONSTANT) }</> }, &self.coefficient(&found))
    }

    /// The lines of a coefficient: b, its standard error, and what else is asked for.
    fn coefficient(&self, found: &[Option<Coefficient>]) -> Vec<Line> {
        let language = self.language;
        let decimals = self.decimals(found);
        let each = |cell: &dyn Fn(&Coefficient) -> Html| found.iter().map(|one| one.as_ref().map(cell)).collect::<Vec<_>>();
        let b = html! { <abbr title={language.say(msg::BENCH_COEFFICIENT)}>{ "b" }</abbr> };
        let se = html! { <abbr title={language.say(msg::BENCH_STANDARD_ERROR)}>{ language.say(msg::BENCH_SE) }</abbr> };
        let mut lines = vec![
            (b, each(&|one| html! { <>{ language.number(one.b, decimals) }{ stars(Stars::of(one.p)) }</> })),
            (se, each(&|one| self.plain(language.number(one.se, decimals)))),
        ];
        if self.shows(Statistic::T) {
            lines.push((self.what(Statistic::T), each(&|one| self.plain(language.number(one.t, 2)))));
        }
        if self.shows(Statistic::P) {
            lines.push((self.what(Statistic::P), each(&|one| self.plain(language.p_value(one.p)))));
        }
        if self.shows(Statistic::Interval) {
            let interval = |one: &Coefficient| {
                let end = |value| language.number(value, decimals);
                self.plain(
                    language.say_with(msg::SELECT_INTERVAL, &[("low", end(one.low).into()), ("high", end(one.high).into())]),
                )
            };
            lines.push((self.what(Statistic::Interval), each(&interval)));
        }
        lines
    }

    /// Three decimals as in the thesis; in another table as many as show the standard errors' digits.
    fn decimals(&self, found: &[Option<Coefficient>]) -> usize {
        if matches!(self.subject.work.data, Data::Municipalities) {
            return 3;
        }
        found.iter().flatten().map(|one| significant(one.se, 2)).max().unwrap_or(3)
    }

    fn what(&self, statistic: Statistic) -> Html {
        html! { <>{ self.language.say(statistic_name(statistic)) }</> }
    }

    fn plain(&self, text: String) -> Html {
        html! { <>{ text }{ stars(Stars::None) }</> }
    }

    fn body(&self, name: Html, lines: &[Line]) -> Html {
        html! {
            <tbody>
                { for lines.iter().enumerate().map(|(place, (what, cells))| html! {
                    <tr class={classes!((place > 0).then_some("bench-models__se"))}>
                        if place == 0 { <th scope="rowgroup" rowspan={lines.len().to_string()}>{ name.clone() }</th> }
                        <th scope="row" class="bench-models__what">{ what.clone() }</th>
                        { for cells.iter().map(|cell| html! { <td>{ cell.clone() }</td> }) }
                    </tr>
                }) }
            </tbody>
        }
    }

    fn foot(&self) -> Html {
        let language = self.language;
        let row = |name: Html, cell: &dyn Fn(&ModelColumn) -> Html| {
            html! { <tr><th scope="row" colspan="2">{ name }</th>{ for self.columns.iter().map(|column| html! { <td>{ cell(column) }</td> }) }</tr> }
        };
        let says = |message| html! { <>{ language.say(message) }</> };
        let optional = |statistic: Statistic, cell: &dyn Fn(&ModelColumn) -> Html| {
            if self.shows(statistic) {
                row(self.what(statistic), cell)
            } else {
                html! {}
            }
        };
        html! {
            <tbody class="bench-models__foot">
                { row(says(msg::BENCH_CASES_N), &|column| self.plain(language.count(column.fit.n as i64))) }
                { optional(Statistic::R2Change, &|column| self.plain(language.signed(column.r2_change, 3))) }
                { optional(Statistic::Aic, &|column| self.plain(language.number(column.information.aic, 2))) }
                { optional(Statistic::Bic, &|column| self.plain(language.number(column.information.bic, 2))) }
                { row(says(msg::BENCH_ADJUSTED_R2), &|column| html! {
                    <>{ language.number(column.fit.adj_r2, 3) }{ stars(column.fit.f_p.map_or(Stars::None, Stars::of)) }</>
                }) }
            </tbody>
        }
    }
}

/// Stars in a slot of fixed width, so that the decimals stand below each other.
fn stars(stars: Stars) -> Html {
    html! { <span class="stars">{ stars.text() }</span> }
}

fn legend(language: Language) -> String {
    let below = |p: f64, decimals| format!("p < {}", language.number(p, decimals));
    format!("* {}   ** {}   *** {}", below(0.05, 2), below(0.01, 2), below(0.001, 3))
}

fn errors_note(language: Language, looked: &Looked) -> String {
    if looked.errors.is_none() {
        return String::new();
    }
    language.say_with(msg::SELECT_ERRORS_NOTE, &[("kind", language.say(errors_name(looked.errors)).into_owned().into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_legend_speaks_both_languages() {
        assert_eq!(legend(Language::English), "* p < 0.05   ** p < 0.01   *** p < 0.001");
        assert!(legend(Language::Danish).contains("*** p < 0,001"));
    }
}
