//! The browser's storage, which may be full, forbidden or gone: every call says whether it worked.

use web_sys::window;

/// Where the study is kept between visits.
pub const STUDY: &str = "virker.study";
/// Where the choice of theme is kept; `boot.js` reads it before the first paint.
pub const THEME: &str = "virker.theme";
/// Where it is kept that the tour has been shown.
pub const TOUR: &str = "virker.tour";

/// Why something could not be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageProblem {
    /// The browser gives this page no storage (private mode, a policy).
    Forbidden,
    /// There is storage, but no room for this.
    Full,
}

fn local() -> Result<web_sys::Storage, StorageProblem> {
    window().and_then(|window| window.local_storage().ok().flatten()).ok_or(StorageProblem::Forbidden)
}

/// What was kept under `key`, if anything.
pub fn read(key: &str) -> Option<String> {
    local().ok()?.get_item(key).ok().flatten()
}

/// Keeps `text` under `key`.
///
/// # Errors
/// [`StorageProblem`] where the browser does not take it; what was kept before is still there.
pub fn keep(key: &str, text: &str) -> Result<(), StorageProblem> {
    local()?.set_item(key, text).map_err(|_| StorageProblem::Full)
}

/// Forgets what was kept under `key`.
pub fn forget(key: &str) {
    if let Ok(storage) = local() {
        // A storage that cannot remove has nothing of ours to remove.
        let _ = storage.remove_item(key);
    }
}
