//! The study on its way out of and into the page: the browser's storage, files, links.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};

use super::browser::packing::PackingProblem;
use super::browser::storage::{self, StorageProblem};
use super::browser::{address, clipboard, file, packing, tables};
use super::{other_window, wording};
use crate::language::{Language, msg};
use crate::study::{BenchmarkWork, Casework, Data, Study, StudyProblem, Theme, digest};
use crate::table::Encoding;
use crate::task::reading::{AT_ONCE, Ask, read_off_the_page};

/// The name under which a study is saved.
pub const FILE_NAME: &str = "virker.json";

/// What was kept from the last visit.
pub fn kept() -> Option<Result<Study, (StudyProblem, String)>> {
    let text = storage::read(storage::STUDY)?;
    let study = Study::from_text(&text);
    other_window::saw(Some(text.clone()), study.as_ref().ok().cloned().map(Rc::new));
    Some(study.map_err(|problem| (problem, text)))
}

/// The colours that were chosen: kept apart from the study, because `boot.js` needs them before the first paint.
pub fn kept_theme() -> Theme {
    match storage::read(storage::THEME).as_deref() {
        Some("light") => Theme::Light,
        Some("dark") => Theme::Dark,
        _ => Theme::System,
    }
}

/// Keeps the study for the next visit, and its table apart from it; a sentence where the browser does not let us.
///
/// Where another window has changed the study meanwhile nothing is kept: the page asks whose is to go on.
pub async fn keep(study: Rc<Study>, language: Language) -> Option<String> {
    if CLEARED.get() || other_window::is_contested(&study) {
        return None;
    }
    let turn = TURN.get() + 1;
    TURN.set(turn);
    let kept = match study.benchmark.data.own_text() {
        None => write(&study, without_its_table(&study)),
        Some(text) => {
            let key = key_of(text);
            let kept = tables::keep(&key, text).await;
            // Something newer has been kept since, here or by another window, or all of it cleared.
            if TURN.get() != turn || CLEARED.get() || other_window::is_contested(&study) {
                return None;
            }
            match kept {
                Ok(()) => {
                    STORED.set(Some(key.clone()));
                    write(&study, study.to_text_apart(&key))
                }
                Err(problem) => keep_whole(&study, text, problem),
            }
        }
    };
    kept.err().map(|problem| {
        language
            .say(match problem {
                StorageProblem::Full => msg::NOTICE_STORAGE_FULL,
                StorageProblem::Forbidden => msg::NOTICE_STORAGE_FORBIDDEN,
            })
            .into_owned()
    })
}

/// Keeps what can be kept at once, as the page is left.
pub fn keep_at_once(study: &Rc<Study>) {
    if CLEARED.get() || other_window::is_contested(study) {
        return;
    }
    TURN.set(TURN.get() + 1);
    let Some(text) = study.benchmark.data.own_text() else {
        // Nobody is there any more to be told.
        let _ = write(study, without_its_table(study));
        return;
    };
    let key = key_of(text);
    let is_stored = STORED.with_borrow(|stored| stored.as_ref() == Some(&key));
    // A table that was opened a moment ago may still be on its way into the database.
    if is_stored || text.len() > LONGEST_BESIDE || write(study, study.to_text()).is_err() {
        let _ = write(study, study.to_text_apart(&key));
    }
}

/// Where the browser has no database: the table within the study, if there is room; else the study at least.
fn keep_whole(study: &Rc<Study>, text: &Rc<str>, problem: StorageProblem) -> Result<(), StorageProblem> {
    if text.len() <= LONGEST_BESIDE {
        return write(study, study.to_text());
    }
    write(study, study.to_text_apart(&key_of(text)))?;
    // All but the table is kept. That there is storage shows that it is not forbidden.
    Err(if problem == StorageProblem::Forbidden { StorageProblem::Full } else { problem })
}

/// Keeps the text of a study.
fn write(study: &Rc<Study>, text: String) -> Result<(), StorageProblem> {
    storage::keep(storage::STUDY, &text)?;
    other_window::saw(Some(text), Some(study.clone()));
    Ok(())
}

/// The text of a study that has no table of its own, or still waits for it.
fn without_its_table(study: &Study) -> String {
    awaited_by(study).map_or_else(|| study.to_text(), |key| study.to_text_apart(&key))
}

/// The key of the table that a study still waits for.
fn awaited_by(study: &Study) -> Option<String> {
    AWAITED.with_borrow(|awaited| match awaited {
        Some((data, key)) if study.benchmark.data == *data => Some(key.clone()),
        _ => None,
    })
}

/// The key of a study's own table, which it has or waits for.
pub fn key_of_its_table(study: &Study) -> Option<String> {
    study.benchmark.data.own_text().map(key_of).or_else(|| awaited_by(study))
}

/// The key of a text, made once.
fn key_of(text: &Rc<str>) -> String {
    LAST_KEY.with_borrow_mut(|last| match last {
        Some((of, key)) if std::ptr::addr_eq(of.as_ptr(), Rc::as_ptr(text)) => key.clone(),
        _ => {
            let key = digest(text);
            *last = Some((Rc::downgrade(text), key.clone()));
            key
        }
    })
}

/// The table that was kept apart from the kept study, for which it waits: what is known of it, and its key.
pub fn awaited() -> Option<(Data, String)> {
    let text = storage::read(storage::STUDY)?;
    let key = Study::key_of_table(&text)?;
    let study = Study::from_text(&text).ok()?;
    let waits = study.benchmark.waits_for_its_table();
    waits.then(|| {
        let data = study.benchmark.data.clone();
        AWAITED.set(Some((data.clone(), key.clone())));
        (data, key)
    })
}

/// Keeps nothing any more until the page is loaded anew, and forgets what was kept: study, table, settings and appearance.
pub async fn clear() {
    CLEARED.set(true);
    storage::forget(storage::STUDY);
    storage::forget(storage::THEME);
    tables::forget().await;
}

/// The longest text of a table that is tried beside the rest of a study, in bytes.
const LONGEST_BESIDE: usize = 4_000_000;

thread_local! {
    /// Whether what was kept has been cleared, so that the page's last breath does not keep it again.
    static CLEARED: Cell<bool> = const { Cell::new(false) };
    /// How often something was to be kept, so that an older study is not kept after a newer one.
    static TURN: Cell<u64> = const { Cell::new(0) };
    /// The key of the table that is in the database.
    static STORED: RefCell<Option<String>> = const { RefCell::new(None) };
    /// The table that the kept study waits for.
    static AWAITED: RefCell<Option<(Data, String)>> = const { RefCell::new(None) };
    /// The text whose key was made last.
    static LAST_KEY: RefCell<Option<(Weak<str>, String)>> = const { RefCell::new(None) };
}

/// The longest link that is made, in letters: longer ones are cut off by mail programs and refused by servers.
pub const LONGEST_LINK: usize = 32_000;

/// What came of copying a link.
pub enum Copied {
    /// The link would be too long, for its table or for theories of one's own: so many letters. Nothing was copied.
    TooLong(usize),
    /// It is on the clipboard; this is to be said.
    Done(String),
    /// The clipboard was not to be had; this is to be said, and the link shown.
    ByHand(String, String),
}

/// Puts a link that carries the study on the clipboard. The user's own table travels in it only `with_table`, which
/// the user must have agreed to.
pub async fn copy_link(study: &Study, language: Language, with_table: bool) -> Copied {
    let changed = !study.benchmark.changes.is_none();
    let (study, left_out) = if with_table { (study.clone(), None) } else { without_own_table(study) };
    let link = address::with_study(&packing::pack(&study.to_text()).await);
    if link.len() > LONGEST_LINK {
        return Copied::TooLong(link.len());
    }
    if !clipboard::copy(&link).await {
        return Copied::ByHand(language.say(msg::NOTICE_LINK_BY_HAND).into_owned(), link);
    }
    Copied::Done(match left_out {
        None if changed => {
            let changes = &study.benchmark.changes;
            let counts = [("edits", changes.edits.len().into()), ("excluded", changes.excluded.len().into())];
            let words = language.say(msg::NOTICE_LINK_COPIED).into_owned();
            words + " " + &language.say_with(msg::OUT_LINK_WITH_CHANGES, &counts)
        }
        None => language.say(msg::NOTICE_LINK_COPIED).into_owned(),
        Some(name) => {
            let words = language.say_with(msg::NOTICE_LINK_WITHOUT_DATA, &[("name", name.into())]);
            if changed { words + " " + &language.say(msg::OUT_LINK_WITHOUT_CHANGES) } else { words }
        }
    })
}

/// That a link would be too long, and what to do instead.
pub fn too_long(language: Language, letters: usize, with_table: bool) -> String {
    let message = if with_table { msg::OUT_LINK_TOO_LONG } else { msg::NOTICE_LINK_TOO_LONG };
    language.say_with(message, &[("letters", letters.into()), ("most", LONGEST_LINK.into())])
}

fn without_own_table(study: &Study) -> (Study, Option<String>) {
    let mut study = study.clone();
    let Data::Own { name, reading, .. } = &study.benchmark.data else { return (study, None) };
    let name = name.clone();
    let data = Data::Own { name: name.clone(), text: "".into(), reading: reading.clone() };
    // Names of units and cells typed over are of the table, too.
    study.benchmark = Rc::new(BenchmarkWork {
        data,
        changes: Rc::default(),
        casework: Casework { pinned: Vec::new(), reasons: BTreeMap::new(), ..study.benchmark.casework.clone() },
        ..(*study.benchmark).clone()
    });
    study.view.unit = None;
    (study, Some(name))
}

/// The study in a link, or what to say instead.
///
/// # Errors
/// A sentence.
pub async fn open_link(packed: &str, language: Language) -> Result<(Study, String), String> {
    let broken = || language.say(msg::NOTICE_LINK_BROKEN).into_owned();
    let text = packing::unpack(packed).await.map_err(|problem| match problem {
        PackingProblem::Damaged => broken(),
        PackingProblem::TooLarge => language.say(msg::NOTICE_LINK_TOO_LARGE).into_owned(),
    })?;
    let study = Study::from_text(&text).map_err(|_| broken())?;
    let language = study.view.language.unwrap_or(language);
    let words = match &study.benchmark.data {
        Data::Own { name, text, .. } if text.is_empty() => {
            language.say_with(msg::NOTICE_LINK_NEEDS_TABLE, &[("name", name.as_str().into())])
        }
        _ => language.say(msg::NOTICE_LINK_OPENED).into_owned(),
    };
    Ok((study, words))
}

/// Saves the study as a file and says so.
pub fn save_file(study: &Study, language: Language) -> String {
    if file::save(FILE_NAME, "application/json", &study.to_readable_text()) {
        language.say_with(msg::NOTICE_SAVED, &[("name", FILE_NAME.into())])
    } else {
        language.say(msg::NOTICE_NOT_SAVED).into_owned()
    }
}

/// The study in a file.
///
/// # Errors
/// A sentence.
pub async fn open_file(chosen: &gloo::file::File, language: Language) -> Result<(Study, String), String> {
    let name = chosen.name();
    let not = |why: String| language.say_with(msg::NOTICE_FILE_BROKEN, &[("name", name.as_str().into()), ("why", why.into())]);
    let text = file::read_text(chosen).await.map_err(|problem| not(wording::file_problem(language, &problem)))?;
    let study = Study::from_text(&text).map_err(|problem| not(wording::study_problem(language, &problem)))?;
    drop(text);
    read_table_of(&study.benchmark.data).await;
    Ok((study, language.say_with(msg::NOTICE_OPENED, &[("name", name.as_str().into())])))
}

/// Saves a text as a file and says what came of it.
pub fn save_as(language: Language, name: &str, kind: &str, text: &str) -> String {
    saved(language, name, file::save(name, kind, text))
}

/// What came of saving a file.
pub fn saved(language: Language, name: &str, done: bool) -> String {
    if done {
        language.say_with(msg::NOTICE_SAVED, &[("name", name.into())])
    } else {
        language.say(msg::NOTICE_NOT_SAVED).into_owned()
    }
}

/// A title as the name of a file: small letters, digits and hyphens.
pub fn file_name(title: &str) -> String {
    let mut name = String::new();
    for sign in title.to_lowercase().chars().take(60) {
        match sign {
            'æ' => name.push_str("ae"),
            'ø' => name.push_str("oe"),
            'å' => name.push_str("aa"),
            sign if sign.is_ascii_alphanumeric() => name.push(sign),
            _ if name.ends_with('-') || name.is_empty() => {}
            _ => name.push('-'),
        }
    }
    let name = name.trim_matches('-');
    if name.is_empty() { "virker".to_owned() } else { name.to_owned() }
}

/// Has a large table read in a worker, so that the page is not held up when it asks for it. Where that fails the page reads
/// it itself, and says what is wrong with it.
async fn read_table_of(data: &Data) {
    let Data::Own { name, text, reading } = data else { return };
    if text.len() <= AT_ONCE {
        return;
    }
    let ask = Ask { name: name.clone(), reading: reading.clone(), encoding: Some(Encoding::Utf8), with_text: false };
    if let Some(read) = read_off_the_page(text, &ask).await
        && let Ok(table) = &read.draft.table
    {
        data.was_read_as(Rc::new(table.clone()));
    }
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_title_becomes_the_name_of_a_file() {
        assert_eq!(file_name("Residualer, rangeret (2)"), "residualer-rangeret-2");
        assert_eq!(file_name("Øget/..\\ådsel?"), "oeget-aadsel");
        assert_eq!(file_name("日本"), "virker");
    }
}
