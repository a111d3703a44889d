// What the page says, in either language: from the message catalogue, by the key of the message.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const locales = fileURLToPath(new URL("../../../locales/", import.meta.url));
const read = new Map();

/** The messages of a language that stand on one line and choose nothing by their arguments. */
function messages(language) {
  if (!read.has(language)) {
    const found = new Map();
    for (const file of readdirSync(`${locales}${language}`)) {
      for (const line of readFileSync(`${locales}${language}/${file}`, "utf8").split("\n")) {
        const [, key, text] = line.match(/^([a-z][\w-]*) = ((?:[^{]|\{ \$[\w-]+ \})+)$/) ?? [];
        if (key) found.set(key, text);
      }
    }
    read.set(language, found);
  }
  return read.get(language);
}

/** A function that gives the text of a message, with its arguments, in this language; it throws where there is none such. */
export function speaks(language) {
  return (key, args = {}) => {
    const text = messages(language).get(key);
    if (text === undefined) throw new Error(`the catalogue has no plain message ${key} in ${language}`);
    return text.replace(/\{ \$([\w-]+) \}/g, (_, name) => args[name]);
  };
}
