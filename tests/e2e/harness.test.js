// That the net holds: each kind of trouble that no page may have is seen when it happens.
import { scenario } from "./harness/index.js";

const blank = (script) => (page) =>
  page.route("**/blank.html", (route) =>
    route.fulfill({ contentType: "text/html", body: `<!doctype html><title>blank</title><script>${script}</script>` }),
  );

for (const [kind, script, foreseen] of [
  ["an error in the console", "console.error('first fault')", /console error: first fault/],
  ["an exception", "setTimeout(() => { throw new Error('second fault') })", /exception: Error: second fault/],
  ["a rejected promise", "Promise.reject(new Error('third fault'))", /exception: Error: third fault/],
  ["a file that is not there", "fetch('absent.txt')", /console error: .*404/],
  ["an error in a worker's console", "new Worker(URL.createObjectURL(new Blob(['console.error(`fourth fault`)'])))", /fourth fault/],
  ["an exception in a worker", "new Worker(URL.createObjectURL(new Blob(['throw new Error(`fifth fault`)'])))", /fifth fault/],
  ["a request from a worker", "new Worker(URL.createObjectURL(new Blob(['fetch(`https://elsewhere.invalid/w`).catch(() => {})'])))", /elsewhere\.invalid/],
]) {
  scenario(`the tests see ${kind}`, { secondEngine: true }, async ({ visit }) => {
    await visit({ path: "blank.html", before: blank(script), foreseen: [foreseen] });
  });
}

scenario("the tests see a request to another origin", { secondEngine: true }, async ({ visit }) => {
  const script = "new Image().src = 'https://elsewhere.invalid/picture.png'";
  const foreseen = [/request to another origin: https:\/\/elsewhere\.invalid/, /ERR_NAME_NOT_RESOLVED|NS_ERROR_UNKNOWN_HOST/];
  await visit({ path: "blank.html", before: blank(script), foreseen });
});
