//! The texts of users' tables, kept in the browser's database: they may be far larger than its other storage takes.
//!
//! Each lies under a key made of its own letters, so that two windows of the page can keep different tables. The few that
//! were used last stay; older ones go.

use js_sys::{Array, Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, IdbDatabase, IdbOpenDbRequest, IdbRequest, IdbTransaction, IdbTransactionMode, window};

use super::storage::StorageProblem;

const DATABASE: &str = "virker";

/// Where the texts lie, by their keys.
const TEXTS: &str = "tables";

/// When each was used last, by the same keys.
const USED: &str = "used";

/// So many tables stay: one for each window that a person has likely open.
const MOST: usize = 4;

/// Keeps a text, if it is not there yet, and says that it is used now.
///
/// # Errors
/// [`StorageProblem`] where the browser does not take it.
pub async fn keep(key: &str, text: &str) -> Result<(), StorageProblem> {
    let database = open().await.map_err(|_| StorageProblem::Forbidden)?;
    let kept = keep_in(&database, key, text).await;
    database.close();
    kept.map_err(|_| StorageProblem::Full)
}

/// The text under a key, as a file; none where it is not there.
pub async fn find(key: &str) -> Option<Blob> {
    let database = open().await.ok()?;
    let found = async {
        let transaction = database.transaction_with_str(TEXTS)?;
        answer(&transaction.object_store(TEXTS)?.get(&key.into())?).await
    };
    let found = found.await;
    database.close();
    found.ok()?.dyn_into().ok()
}

/// Forgets all texts; returns once they are gone.
pub async fn forget() {
    let Ok(database) = open().await else { return };
    let forgotten = async {
        let transaction = both(&database)?;
        transaction.object_store(TEXTS)?.clear()?;
        transaction.object_store(USED)?.clear()?;
        done(&transaction).await
    };
    // A database that cannot be written has nothing of ours.
    let _ = forgotten.await;
    database.close();
}

/// Asks the browser to forget all texts, and does not wait for it: of use where nothing that waits is run any more.
pub fn ask_to_forget() {
    let Some(factory) = window().and_then(|window| window.indexed_db().ok().flatten()) else { return };
    // A browser that refuses has kept nothing.
    let _ = factory.delete_database(DATABASE);
}

async fn keep_in(database: &IdbDatabase, key: &str, text: &str) -> Result<(), JsValue> {
    let is_there = {
        let transaction = database.transaction_with_str(TEXTS)?;
        let count = answer(&transaction.object_store(TEXTS)?.count_with_key(&key.into())?).await?;
        count.as_f64().unwrap_or(0.0) > 0.0
    };
    let transaction = both(database)?;
    let (texts, used) = (transaction.object_store(TEXTS)?, transaction.object_store(USED)?);
    if !is_there {
        let pieces = Array::of1(&Uint8Array::from(text.as_bytes()));
        let blob = Blob::new_with_u8_array_sequence(&pieces)?;
        texts.put_with_key(&blob, &key.into())?;
    }
    used.put_with_key(&js_sys::Date::now().into(), &key.into())?;
    // Both lists are in the order of the keys.
    let (keys, times) = (answer(&used.get_all_keys()?).await?, answer(&used.get_all()?).await?);
    let mut by_age: Vec<(f64, JsValue)> =
        Array::from(&times).iter().map(|time| time.as_f64().unwrap_or(0.0)).zip(Array::from(&keys).iter()).collect();
    by_age.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    for (_, old) in by_age.iter().skip(MOST) {
        texts.delete(old)?;
        used.delete(old)?;
    }
    done(&transaction).await
}

fn both(database: &IdbDatabase) -> Result<IdbTransaction, JsValue> {
    let stores = Array::of2(&TEXTS.into(), &USED.into());
    database.transaction_with_str_sequence_and_mode(&stores, IdbTransactionMode::Readwrite)
}

/// Opens the database, or makes it.
async fn open() -> Result<IdbDatabase, JsValue> {
    let factory = window().ok_or(JsValue::NULL)?.indexed_db()?.ok_or(JsValue::NULL)?;
    let request: IdbOpenDbRequest = factory.open_with_u32(DATABASE, 1)?;
    let making = {
        let request = request.clone();
        wasm_bindgen::closure::Closure::once_into_js(move || {
            if let Ok(database) = request.result().and_then(|database| database.dyn_into::<IdbDatabase>()) {
                for store in [TEXTS, USED] {
                    // One that cannot be made is missed by whoever asks for it.
                    let _ = database.create_object_store(store);
                }
            }
        })
    };
    request.set_onupgradeneeded(making.dyn_ref::<Function>());
    answer(&request).await?.dyn_into()
}

/// What the browser answers to a request.
async fn answer(request: &IdbRequest) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    }))
    .await?;
    request.result()
}

/// Waits until a transaction is done with.
async fn done(transaction: &IdbTransaction) -> Result<(), JsValue> {
    JsFuture::from(Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
        transaction.set_onerror(Some(&reject));
    }))
    .await
    .map(drop)
}
