//! Text made short enough for a link: deflate, then base64 without `+`, `/` and `=`.
//!
//! The browser's own streams do the deflating, so it costs the download nothing; a browser without them
//! gets a longer link that says so in its first letter.

use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ReadableStream, ReadableStreamDefaultReader, WritableStream};

/// The first letter of a packed text that is deflated, and of one that is not.
const DEFLATED: char = 'd';
const PLAIN: char = 'p';

/// The most that a link may unpack to, in bytes, so that a hostile one cannot fill the memory.
pub const LIMIT: usize = 8 * 1024 * 1024;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Packs `text` for a link.
pub async fn pack(text: &str) -> String {
    match deflate(text.as_bytes()).await {
        Ok(bytes) => format!("{DEFLATED}{}", to_base64(&bytes)),
        Err(_) => format!("{PLAIN}{}", to_base64(text.as_bytes())),
    }
}

/// The longest packed text that is taken up, in letters; no link that the page makes comes near it.
const LONGEST: usize = 2 * 1024 * 1024;

/// Why a packed text is not unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackingProblem {
    /// It is damaged or cut off.
    Damaged,
    /// It is too long, or would unpack to more than [`LIMIT`].
    TooLarge,
}

/// The text in a link.
///
/// # Errors
/// [`PackingProblem`]. What is too large is found out before anything is unpacked, or as soon as the limit is passed.
pub async fn unpack(packed: &str) -> Result<String, PackingProblem> {
    if packed.len() > LONGEST {
        return Err(PackingProblem::TooLarge);
    }
    let mut letters = packed.chars();
    let kind = letters.next();
    let bytes = from_base64(letters.as_str()).ok_or(PackingProblem::Damaged)?;
    let bytes = match kind {
        Some(DEFLATED) => inflate(&bytes).await?,
        Some(PLAIN) => bytes,
        _ => return Err(PackingProblem::Damaged),
    };
    String::from_utf8(bytes).map_err(|_| PackingProblem::Damaged)
}

async fn deflate(bytes: &[u8]) -> Result<Vec<u8>, JsValue> {
    through("CompressionStream", bytes).await?.ok_or_else(|| "too large".into())
}

async fn inflate(bytes: &[u8]) -> Result<Vec<u8>, PackingProblem> {
    through("DecompressionStream", bytes).await.map_err(|_| PackingProblem::Damaged)?.ok_or(PackingProblem::TooLarge)
}

/// Sends `bytes` through one of the browser's transforming streams, by the name of its class, and collects
/// what comes out; `None` where that is more than [`LIMIT`]. The classes are not in web-sys' stable part.
async fn through(class: &str, bytes: &[u8]) -> Result<Option<Vec<u8>>, JsValue> {
    let class: Function = Reflect::get(&js_sys::global(), &class.into())?.dyn_into()?;
    let stream = Reflect::construct(&class, &Array::of1(&"deflate-raw".into()))?;
    let writer = Reflect::get(&stream, &"writable".into())?.dyn_into::<WritableStream>()?.get_writer()?;
    let readable = Reflect::get(&stream, &"readable".into())?.dyn_into::<ReadableStream>()?;
    let reader: ReadableStreamDefaultReader = readable.get_reader().unchecked_into();
    // A damaged stream rejects these two promises as well as the reading one; the reading one is reported.
    for promise in [writer.write_with_chunk(&Uint8Array::from(bytes)), writer.close()] {
        spawn_local(async move { drop(JsFuture::from(promise).await) });
    }
    let mut whole = Vec::new();
    loop {
        let piece = JsFuture::from(reader.read()).await?;
        if Reflect::get(&piece, &"done".into())?.is_truthy() {
            return Ok(Some(whole));
        }
        let piece: Uint8Array = Reflect::get(&piece, &"value".into())?.dyn_into()?;
        if whole.len() + piece.length() as usize > LIMIT {
            // Nobody asks for the rest, so it is not made; a stream that cannot be cancelled ends with the page.
            let cancelled = reader.cancel();
            spawn_local(async move { drop(JsFuture::from(cancelled).await) });
            return Ok(None);
        }
        whole.extend(piece.to_vec());
    }
}

fn to_base64(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let group = chunk.iter().fold(0u32, |group, &byte| group << 8 | u32::from(byte)) << (8 * (3 - chunk.len()));
        for place in 0..=chunk.len() {
            text.push(char::from(ALPHABET[(group >> (18 - 6 * place) & 63) as usize]));
        }
    }
    text
}

fn from_base64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    for chunk in text.as_bytes().chunks(4) {
        if chunk.len() == 1 {
            return None;
        }
        let mut group = 0u32;
        for letter in chunk {
            let value = ALPHABET.iter().position(|known| known == letter)?;
            group = group << 6 | value as u32;
        }
        group <<= 6 * (4 - chunk.len());
        bytes.extend_from_slice(&group.to_be_bytes()[1..chunk.len()]);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_agrees_with_the_examples_of_rfc_4648() {
        for (plain, encoded) in
            [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("foobar", "Zm9vYmFy")]
        {
            assert_eq!(to_base64(plain.as_bytes()), encoded);
            assert_eq!(from_base64(encoded), Some(plain.as_bytes().to_vec()));
        }
        assert_eq!(from_base64("Zm9v+"), None);
        assert_eq!(from_base64("Zm9vY"), None);
    }

    #[test]
    fn every_byte_comes_back() {
        let bytes: Vec<u8> = (0..=255).collect();
        for length in 0..bytes.len() {
            assert_eq!(from_base64(&to_base64(&bytes[..length])), Some(bytes[..length].to_vec()));
        }
    }
}
