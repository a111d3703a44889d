//! A static server for one machine: what a plain host does, and nothing that it does not.

use std::fs;
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use crate::repository;
use crate::site::{Site, media_type};

/// A request's head may be this long.
const HEAD_LIMIT: u64 = 16 * 1024;

/// `serve [--port N] [--under PATH] [FOLDER]`
pub fn run(arguments: &[String]) -> Result<(), String> {
    let mut port = 8080;
    let mut under = "/".to_owned();
    let mut folder = repository().join("dist");
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--port" => {
                let text = rest.next().ok_or("--port needs a number")?;
                port = text.parse::<u16>().map_err(|_| format!("--port {text}: a port is a number from 0 to 65535"))?;
            }
            "--under" => under = rest.next().ok_or("--under needs a path")?.clone(),
            other if other.starts_with('-') => return Err(format!("serve has no option {other}")),
            other => folder = other.into(),
        }
    }
    let site = Arc::new(Site::new(&folder, &under)?);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => {
            format!("port {port} is taken by another program; `make serve PORT={}` takes another", port.saturating_add(1))
        }
        _ => format!("127.0.0.1:{port}: {error}"),
    })?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    println!("Serving {} on http://{address}{} (Ctrl-C ends it)", folder.display(), site.under());
    for stream in listener.incoming() {
        // A connection that fails to open concerns nobody but its browser, which tries again.
        let Ok(stream) = stream else { continue };
        let site = Arc::clone(&site);
        thread::spawn(move || {
            // So does one that breaks off in the middle.
            let _ = answer(&site, stream);
        });
    }
    Ok(())
}

/// Reads one request, answers it, closes the connection.
fn answer(site: &Site, stream: TcpStream) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(60)))?;
    let mut head = BufReader::new((&stream).take(HEAD_LIMIT));
    let mut first = String::new();
    head.read_line(&mut first)?;
    let mut line = String::new();
    while head.read_line(&mut line)? > 2 {
        line.clear();
    }
    let mut words = first.split_whitespace();
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    if method.is_empty() {
        return Ok(()); // opened in advance and never used
    }
    if method != "GET" && method != "HEAD" {
        return send(&stream, "405 Method Not Allowed", "text/plain", b"only GET and HEAD\n", true);
    }
    let with_body = method == "GET";
    match site.file(target) {
        Some(file) => send(&stream, "200 OK", media_type(&file), &fs::read(&file)?, with_body),
        None => send(&stream, "404 Not Found", "text/plain", b"not found\n", with_body),
    }
}

fn send(mut stream: &TcpStream, status: &str, media_type: &str, body: &[u8], with_body: bool) -> io::Result<()> {
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes())?;
    if with_body {
        stream.write_all(body)?;
    }
    stream.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the server says to one request, head and body.
    fn asked(request: &str) -> String {
        let folder = std::env::temp_dir().join(format!("virker-serve-{}-{:?}", std::process::id(), thread::current().id()));
        fs::create_dir_all(&folder).expect("the temporary folder can be written");
        fs::write(folder.join("a.wasm"), "module").expect("written");
        let site = Site::new(&folder, "/").expect("the folder is there");
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port is free");
        let mut browser = TcpStream::connect(listener.local_addr().expect("it has an address")).expect("it listens");
        browser.write_all(request.as_bytes()).expect("sent");
        answer(&site, listener.accept().expect("the browser is there").0).expect("answered");
        let mut text = String::new();
        browser.read_to_string(&mut text).expect("read");
        fs::remove_dir_all(folder).expect("removed");
        text
    }

    #[test]
    fn a_file_comes_with_its_type_and_length() {
        let answer = asked("GET /a.wasm HTTP/1.1\r\nHost: x\r\n\r\n");
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\nContent-Type: application/wasm\r\nContent-Length: 6\r\n"), "{answer}");
        assert!(answer.contains("\r\nCache-Control: no-cache\r\n"), "{answer}");
        assert!(answer.ends_with("\r\n\r\nmodule"), "{answer}");
    }

    #[test]
    fn a_head_comes_without_the_body() {
        let answer = asked("HEAD /a.wasm HTTP/1.1\r\n\r\n");
        assert!(answer.contains("Content-Length: 6\r\n") && answer.ends_with("\r\n\r\n"), "{answer}");
    }

    #[test]
    fn what_is_not_there_and_what_is_not_understood_is_refused() {
        assert!(asked("GET /b.wasm HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 404 "));
        assert!(asked("POST /a.wasm HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 405 "));
        assert_eq!(asked("\r\n\r\n"), "");
    }
}
