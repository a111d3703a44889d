//! Files in and out.

pub use gloo::file::File as Chosen;
use gloo::file::{Blob, futures::read_as_bytes};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlAnchorElement, HtmlInputElement, Url, window};

/// The largest file of a table, in bytes: 100,000 × 200 cells of eight letters.
pub const TABLE_LIMIT: u64 = 160 * 1024 * 1024;

/// The largest file of a study, in bytes: the largest table, its quotation marks and ends of lines written as two letters
/// each, and all else.
pub const LIMIT: u64 = 200 * 1024 * 1024;

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// It has more bytes than this limit.
    TooLarge(u64),
    /// The browser could not read it.
    Unreadable,
    /// Its bytes are not text in UTF-8, nor in Windows-1252.
    NotText,
}

/// A file as text: UTF-8, or Windows-1252 where it is not UTF-8, as older spreadsheets save it.
///
/// # Errors
/// [`FileProblem`], which names the limit or the reason.
pub async fn read_text(file: &Chosen) -> Result<String, FileProblem> {
    let bytes = read_bytes(file, LIMIT).await?;
    if bytes.iter().take(1000).any(|&byte| byte == 0) {
        return Err(FileProblem::NotText);
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(error) => {
            let decoder = web_sys::TextDecoder::new_with_label("windows-1252").map_err(|_| FileProblem::NotText)?;
            decoder.decode_with_u8_array(error.as_bytes()).map_err(|_| FileProblem::NotText)
        }
    }
}

/// A file's bytes.
///
/// # Errors
/// [`FileProblem`]: there are more than `limit`, or the browser could not read them.
pub async fn read_bytes(file: &Chosen, limit: u64) -> Result<Vec<u8>, FileProblem> {
    if file.size() > limit {
        return Err(FileProblem::TooLarge(limit));
    }
    read_as_bytes(file).await.map_err(|_| FileProblem::Unreadable)
}

/// The text of a file that the page wrote itself; none where the browser does not give it.
pub async fn text_of(file: &web_sys::Blob) -> Option<String> {
    JsFuture::from(file.text()).await.ok()?.as_string()
}

/// Lets the user keep `text` as a file called `name`.
pub fn save(name: &str, kind: &str, text: &str) -> bool {
    save_blob(name, Blob::new_with_options(text, Some(kind)).as_ref())
}

/// Lets the user keep some bytes as a file called `name`.
pub fn save_blob(name: &str, blob: &web_sys::Blob) -> bool {
    let Ok(address) = Url::create_object_url_with_blob(blob) else { return false };
    let link = window()
        .and_then(|window| window.document())
        .and_then(|document| document.create_element("a").ok())
        .and_then(|element| element.dyn_into::<HtmlAnchorElement>().ok());
    let Some(link) = link else { return false };
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser has taken the address by then; a revoked one only frees the memory.
    gloo::timers::callback::Timeout::new(10_000, move || drop(Url::revoke_object_url(&address))).forget();
    true
}

/// The files chosen in a file input, which is emptied so that the same file can be chosen again.
pub fn chosen(input: &HtmlInputElement) -> Vec<Chosen> {
    let files = input.files().map(|list| gloo::file::FileList::from(list).to_vec()).unwrap_or_default();
    input.set_value("");
    files
}
