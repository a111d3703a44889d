//! A theory is written step by step: what one can do to a draft.

mod conditions;
mod steps;
mod words;

use self::conditions::condition;
pub use self::conditions::{Joint, Shape, Under};
pub use self::steps::{Edit, Line, Slot, Sort};
use self::words::{both, plain_clauses, say, say_some};
use super::read;
use super::{
    Activity, Configuration, Context, Draft, Id, Kind, Mechanism, Naming, Outcome, ProblemMechanism, Role, Scope, Source, Status,
    SubGoal, Theory,
};
use crate::language::{Language, Words, msg};

impl Draft {
    /// The draft that a text holds, also where it is no sound theory; none where something in the text cannot be read, and
    /// would be lost if the draft were written in its place.
    pub fn read(text: &str) -> Option<Draft> {
        read::drafted(text)
    }

    /// A theory to begin with: one of everything, to be named.
    pub fn beginning() -> Draft {
        let mut draft = Draft {
            id: Some(Id::from("own")),
            title: both(msg::OWN_NEW_TITLE),
            status: Status::Written,
            outcome: Outcome {
                naming: Naming { label: both(msg::OWN_NEW_OUTCOME), ..Naming::default() },
                caution: both(msg::OWN_NEW_CAUTION),
            },
            ..Draft::default()
        };
        Sort::ALL.into_iter().for_each(|sort| drop(draft.add(sort)));
        draft.add_configuration();
        draft
    }

    /// A theory as the beginning of one's own. `nth` tells several copies of the same theory apart.
    pub fn copy_of(theory: &Theory, nth: usize) -> Draft {
        let mut draft = theory.draft().clone();
        let title = |language: Language| {
            let title = theory.title().in_language(language);
            language.say_with(msg::OWN_COPY_TITLE, &[("title", title.into()), ("nth", nth.into())])
        };
        draft.title = Words::new(title(Language::Danish), title(Language::English));
        draft.id = Some(Id::from(format!("own-{}", theory.id())));
        draft.status = Status::Written;
        let origin = |language: Language| {
            language.say_with(msg::OWN_COPY_ORIGIN, &[("title", theory.title().in_language(language).into())])
        };
        draft.origin = Words::new(origin(Language::Danish), origin(Language::English));
        draft
    }

    /// Takes a step. A step on something that is not there does nothing.
    pub fn after(mut self, edit: &Edit) -> Draft {
        match edit {
            Edit::Say(line, language, text) => say(self.line_mut(*line), *language, text.trim()),
            Edit::Add(sort) => drop(self.add(*sort)),
            Edit::AddConfiguration => self.add_configuration(),
            Edit::Rename(id, language, text) => self.rename(id, *language, text.trim()),
            Edit::Describe(id, language, text) => {
                if let Some(naming) = self.naming_mut(id) {
                    say(&mut naming.description, *language, text.trim());
                }
            }
            Edit::Delete(id) => self.delete(id),
            Edit::Move(id, to) => self.shift(id, *to),
            Edit::SetKind(id, kind) => {
                if let Some(context) = self.contexts.iter_mut().find(|it| it.id == *id) {
                    context.kind = *kind;
                    if *kind == Kind::ForWhom && context.clauses.is_none() {
                        context.clauses = Some(plain_clauses(&context.naming.label));
                    }
                }
            }
            Edit::SetResource(id, language, text) => {
                if let Some(mechanism) = self.mechanisms.iter_mut().find(|it| it.id == *id) {
                    say_some(&mut mechanism.resource, *language, text.trim());
                }
            }
            Edit::SetReasoning(id, language, text) => {
                if let Some(mechanism) = self.mechanisms.iter_mut().find(|it| it.id == *id) {
                    say_some(&mut mechanism.reasoning, *language, text.trim());
                }
            }
            Edit::SetBecause(id, language, text) => {
                if let Some(configuration) = self.configuration_mut(id) {
                    say(&mut configuration.because, *language, text.trim());
                }
            }
            Edit::Connect(id, slot, to) => self.connect(id, *slot, to.as_ref()),
            Edit::Attach(id, element) => self.attach(id, element),
            Edit::AddCondition(under, role, element) => self.add_condition(under, *role, element.as_ref()),
            Edit::SetRole(under, place, role) => self.set_role(under, *place, *role),
            Edit::Reshape(under, place, way, shape) => self.reshape(under, *place, way, shape),
        }
        self
    }

    /// What it says of itself as a whole.
    pub fn line(&self, line: Line) -> &Words {
        match line {
            Line::Title => &self.title,
            Line::Summary => &self.summary,
            Line::Outcome => &self.outcome.naming.label,
            Line::OutcomeDescription => &self.outcome.naming.description,
            Line::Caution => &self.outcome.caution,
        }
    }

    fn line_mut(&mut self, line: Line) -> &mut Words {
        match line {
            Line::Title => &mut self.title,
            Line::Summary => &mut self.summary,
            Line::Outcome => &mut self.outcome.naming.label,
            Line::OutcomeDescription => &mut self.outcome.naming.description,
            Line::Caution => &mut self.outcome.caution,
        }
    }

    fn configuration_mut(&mut self, id: &str) -> Option<&mut Configuration> {
        self.configurations.iter_mut().find(|it| it.id == *id)
    }

    /// An id that nothing has, beginning with a word.
    fn fresh(&self, word: &str) -> Id {
        let taken = |id: &str| self.ids().any(|it| *it == *id);
        (1..).map(|number| format!("{word}-{number}")).find(|id| !taken(id)).unwrap_or_default().into()
    }

    fn ids(&self) -> impl Iterator<Item = &Id> {
        let named = self.activities.iter().map(|it| &it.id).chain(self.problems.iter().map(|it| &it.id));
        let named = named.chain(self.mechanisms.iter().map(|it| &it.id)).chain(self.contexts.iter().map(|it| &it.id));
        let named = named.chain(self.traits.iter().map(|it| &it.id)).chain(self.sub_goals.iter().map(|it| &it.id));
        named.chain(self.configurations.iter().map(|it| &it.id))
    }

    /// The elements of a sort with their names, in their order.
    pub fn of_sort(&self, sort: Sort) -> Vec<(&Id, &Naming)> {
        match sort {
            Sort::Activity => self.activities.iter().map(|it| (&it.id, &it.naming)).collect(),
            Sort::Context => self.contexts.iter().map(|it| (&it.id, &it.naming)).collect(),
            Sort::Mechanism => self.mechanisms.iter().map(|it| (&it.id, &it.naming)).collect(),
            Sort::Problem => self.problems.iter().map(|it| (&it.id, &it.naming)).collect(),
            Sort::SubGoal => self.sub_goals.iter().map(|it| (&it.id, &it.naming)).collect(),
        }
    }

    /// Name, description and source of any element but a configuration.
    pub fn naming(&self, id: &str) -> Option<&Naming> {
        let of_traits = self.traits.iter().map(|it| (&it.id, &it.naming));
        let named = Sort::ALL.into_iter().flat_map(|sort| self.of_sort(sort)).chain(of_traits);
        named.into_iter().find(|(it, _)| **it == *id).map(|(_, naming)| naming)
    }

    fn add(&mut self, sort: Sort) -> Id {
        let (word, message) = sort.beginning();
        let id = self.fresh(word);
        let naming = Naming { label: both(message), ..Naming::default() };
        let own = id.clone();
        match sort {
            Sort::Activity => self.activities.push(Activity { id, naming, conditions: Vec::new() }),
            Sort::Context => self.contexts.push(Context {
                id,
                naming,
                kind: Kind::Circumstance,
                scope: Scope::Specific,
                group: None,
                fixed: false,
                clauses: None,
            }),
            Sort::Mechanism => self.mechanisms.push(Mechanism { id, naming, resource: None, reasoning: None }),
            Sort::Problem => self.problems.push(ProblemMechanism { id, naming }),
            Sort::SubGoal => self.sub_goals.push(SubGoal { id, naming }),
        }
        own
    }

    fn add_configuration(&mut self) {
        let mut first = |sort: Sort| {
            let found = self.of_sort(sort).first().map(|(id, _)| (*id).clone());
            found.unwrap_or_else(|| self.add(sort))
        };
        let (activity, problem) = (first(Sort::Activity), first(Sort::Problem));
        let (sub_goal, context) = (first(Sort::SubGoal), first(Sort::Context));
        // A new row is about a mechanism that nothing is said of yet, where there is one.
        let unused = self.mechanisms.iter().find(|it| self.configurations.iter().all(|row| row.mechanism != it.id));
        let mechanism = unused.map(|it| it.id.clone()).unwrap_or_else(|| self.add(Sort::Mechanism));
        let id = self.fresh("configuration");
        self.configurations.push(Configuration {
            id,
            activity,
            problem,
            mechanism,
            sub_goal,
            wording: None,
            because: Words::default(),
            conditions: vec![condition(Role::Necessary, context)],
            source: Source::default(),
        });
    }

    fn rename(&mut self, id: &str, language: Language, text: &str) {
        if let Some(context) = self.contexts.iter_mut().find(|it| it.id == *id) {
            let plain = context.clauses.as_ref() == Some(&plain_clauses(&context.naming.label));
            say(&mut context.naming.label, language, text);
            if plain {
                context.clauses = Some(plain_clauses(&context.naming.label));
            }
        } else if let Some(naming) = self.naming_mut(id) {
            say(&mut naming.label, language, text);
        }
    }

    fn naming_mut(&mut self, id: &str) -> Option<&mut Naming> {
        let named = self.activities.iter_mut().map(|it| (&it.id, &mut it.naming));
        let named = named.chain(self.problems.iter_mut().map(|it| (&it.id, &mut it.naming)));
        let named = named.chain(self.mechanisms.iter_mut().map(|it| (&it.id, &mut it.naming)));
        let named = named.chain(self.sub_goals.iter_mut().map(|it| (&it.id, &mut it.naming)));
        let named = named.chain(self.contexts.iter_mut().map(|it| (&it.id, &mut it.naming)));
        let mut named = named.chain(self.traits.iter_mut().map(|it| (&it.id, &mut it.naming)));
        named.find(|(it, _)| **it == *id).map(|(_, naming)| naming)
    }

    fn delete(&mut self, id: &str) {
        self.configurations
            .retain(|it| [&it.id, &it.activity, &it.mechanism, &it.problem, &it.sub_goal].into_iter().all(|named| *named != *id));
        self.activities.retain(|it| it.id != *id);
        self.problems.retain(|it| it.id != *id);
        self.mechanisms.retain(|it| it.id != *id);
        self.contexts.retain(|it| it.id != *id);
        self.traits.retain(|it| it.id != *id);
        self.sub_goals.retain(|it| it.id != *id);
        self.prune(id);
        self.exclusive.iter_mut().for_each(|group| group.elements.retain(|it| *it != *id));
        self.exclusive.retain(|group| group.elements.len() > 1);
    }

    fn shift(&mut self, id: &str, to: usize) {
        fn shifted<T>(list: &mut Vec<T>, is_it: impl Fn(&T) -> bool, to: usize) {
            if let Some(place) = list.iter().position(is_it) {
                let it = list.remove(place);
                list.insert(to.min(list.len()), it);
            }
        }
        shifted(&mut self.configurations, |it| it.id == *id, to);
        shifted(&mut self.activities, |it| it.id == *id, to);
        shifted(&mut self.problems, |it| it.id == *id, to);
        shifted(&mut self.mechanisms, |it| it.id == *id, to);
        shifted(&mut self.contexts, |it| it.id == *id, to);
        shifted(&mut self.sub_goals, |it| it.id == *id, to);
    }

    fn attach(&mut self, id: &Id, element: &Id) {
        let sort = Sort::ALL.into_iter().find(|sort| self.of_sort(*sort).iter().any(|(it, _)| *it == element));
        let is_trait = self.traits.iter().any(|it| it.id == *element);
        match sort {
            Some(Sort::Activity) => self.connect(id, Slot::Activity, Some(element)),
            Some(Sort::Mechanism) => self.connect(id, Slot::Mechanism, Some(element)),
            Some(Sort::Problem) => self.connect(id, Slot::Problem, Some(element)),
            Some(Sort::SubGoal) => self.connect(id, Slot::SubGoal, Some(element)),
            None if !is_trait => {}
            Some(Sort::Context) | None => {
                let under = Under::Element(id.clone());
                let is_there = |it: &super::Condition| it.expression.elements().contains(&element);
                if self.configuration_mut(id).is_some() && !self.conditions_under(&under).iter().any(is_there) {
                    self.add_condition(&under, Role::Necessary, Some(element));
                }
            }
        }
    }

    fn connect(&mut self, id: &str, slot: Slot, to: Option<&Id>) {
        if self.configuration_mut(id).is_none() {
            return;
        }
        let to = to.cloned().unwrap_or_else(|| {
            self.add(match slot {
                Slot::Activity => Sort::Activity,
                Slot::Mechanism => Sort::Mechanism,
                Slot::Problem => Sort::Problem,
                Slot::SubGoal => Sort::SubGoal,
            })
        });
        if let Some(configuration) = self.configuration_mut(id) {
            match slot {
                Slot::Activity => configuration.activity = to,
                Slot::Mechanism => configuration.mechanism = to,
                Slot::Problem => configuration.problem = to,
                Slot::SubGoal => {
                    // The words of the row were for the sub-goal that stood there.
                    if configuration.sub_goal != to {
                        configuration.wording = None;
                    }
                    configuration.sub_goal = to;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theory::{library, write};

    fn sound(draft: Draft) -> Theory {
        Theory::new(draft).expect("sound")
    }

    #[test]
    fn a_theory_is_written_from_nothing() {
        let mut draft = Draft::beginning();
        sound(draft.clone());
        let row = draft.configurations[0].id.clone();
        for edit in [
            Edit::Say(Line::Title, Language::English, "Gardening".to_owned()),
            Edit::Rename(Id::from("context-1"), Language::English, "A place of its own".to_owned()),
            Edit::SetKind(Id::from("context-1"), Kind::ForWhom),
            Edit::Describe(Id::from("context-1"), Language::Danish, "Et hjørne, man selv passer.".to_owned()),
            Edit::Say(Line::Outcome, Language::English, "Ordinary work".to_owned()),
            Edit::AddCondition(Under::Element(row.clone()), Role::Strengthening, None),
            Edit::SetReasoning(Id::from("mechanism-1"), Language::English, "I am needed here".to_owned()),
            Edit::SetBecause(row.clone(), Language::English, "Someone who is asked for comes back.".to_owned()),
            Edit::AddConfiguration,
            Edit::Connect(row, Slot::SubGoal, None),
        ] {
            draft = draft.after(&edit);
            sound(draft.clone());
        }
        assert_eq!(draft.title, Words::new("Gardening", "Gardening"));
        let context = &draft.contexts[0];
        assert_eq!(context.naming.label.en, "A place of its own");
        assert_eq!(context.naming.description.da, "Et hjørne, man selv passer.");
        assert_eq!(draft.line(Line::Outcome), &Words::new("Ordinary work", "Ordinary work"));
        assert!(context.clauses.as_ref().is_some_and(|it| it.present.en.contains("A place of its own")));
        assert_eq!((draft.contexts.len(), draft.configurations.len(), draft.sub_goals.len()), (2, 2, 2));
        assert_eq!(Draft::read(&write::draft_as_toml(&draft)), Some(draft));
    }

    #[test]
    fn whatever_is_deleted_nothing_names_it_any_more() {
        for theory in library::theories().into_iter().chain(library::initial_theories()) {
            for id in theory.draft().ids() {
                let text = write::draft_as_toml(&theory.draft().clone().after(&Edit::Delete(id.clone())));
                assert!(!text.contains(&format!("\"{id}\"")), "{id} is still named in {}", theory.id());
            }
        }
    }

    #[test]
    fn a_copy_is_sound_and_one_s_own() {
        let theory = library::parallel_courses();
        let copy = sound(Draft::copy_of(&theory, 2));
        assert_eq!(copy.configurations(), theory.configurations());
        assert_eq!(copy.status(), Status::Written);
        assert!(copy.title().en.contains('2') && copy.title() != theory.title());
    }

    #[test]
    fn an_element_goes_where_it_belongs_in_a_configuration() {
        let draft = library::business_centres().draft().clone();
        let row = draft.configurations[0].id.clone();
        let own = |draft: &Draft| draft.configurations[0].clone();
        let goal = draft.sub_goals.iter().find(|it| it.id != draft.configurations[0].sub_goal).map(|it| it.id.clone());
        let goal = goal.expect("it has several");
        assert_eq!(own(&draft.clone().after(&Edit::Attach(row.clone(), goal.clone()))).sub_goal, goal);
        let free = draft
            .contexts
            .iter()
            .find(|context| own(&draft).conditions.iter().all(|it| !it.expression.elements().contains(&&context.id)));
        let free = free.map(|it| it.id.clone()).expect("not every context is in every row");
        let attached = draft.clone().after(&Edit::Attach(row.clone(), free.clone()));
        let last = own(&attached).conditions.last().cloned();
        assert_eq!(last, Some(condition(Role::Necessary, free.clone())));
        assert_eq!(attached.clone().after(&Edit::Attach(row.clone(), free)), attached, "once is enough");
        assert_eq!(draft.clone().after(&Edit::Attach(row, Id::from("nothing"))), draft);
    }

    #[test]
    fn what_is_moved_comes_to_its_place() {
        let draft = library::business_centres().draft().clone();
        let last = draft.configurations.last().map(|it| it.id.clone()).expect("it has some");
        let moved = draft.clone().after(&Edit::Move(last.clone(), 0));
        assert_eq!(moved.configurations[0].id, last);
        assert_eq!(moved.after(&Edit::Move(last, 99)), draft);
    }

    #[test]
    fn a_text_that_would_lose_something_is_no_draft() {
        let text = write::toml(&library::business_centres());
        assert!(Draft::read(&text).is_some());
        assert_eq!(Draft::read(&format!("colour = \"red\"\n{text}")), None);
        assert_eq!(Draft::read("virker-theory = "), None);
    }
}
