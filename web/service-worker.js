// Keeps the files of one release of the page, so that it opens without network, and serves them.
//
// A release is whole or not at all: each file is fetched with the hash of what it has to be, so what does not
// belong to this release stops its installation, and the browser tries again at a later visit. A newer release is
// a newer service worker. It fetches its own files while this one goes on serving, and then waits: until all
// windows of the page are closed, or one of them tells it "use" because the user said so.
//
// Scripts, styles and programs carry a hash of their content in their names. So windows that still run an older
// release ask for their own files and get them; nothing of one release is ever taken for another's.
"use strict";

// `cargo xtask finish` puts the release in this line's place. Without one this is a development build.
const RELEASE = null;

const SCOPE = self.registration.scope;

// Several copies of the page may lie on one host; a scope holds no blank.
const OURS = `virker ${SCOPE} `;
const NAME = OURS + RELEASE?.version;

// The page itself, under the address that has it on any host.
const PAGE = "./";

self.addEventListener("install", (event) => {
  // In development nothing is kept, and what was kept by a release at this address goes.
  event.waitUntil(RELEASE ? keep() : self.skipWaiting());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(RELEASE ? tidy().then(() => self.clients.claim()) : leave());
});

self.addEventListener("message", (event) => {
  if (event.data === "use") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (!RELEASE || request.method !== "GET" || !request.url.startsWith(SCOPE)) return;
  const name = request.url.slice(SCOPE.length).split(/[?#]/)[0];
  if (request.mode === "navigate") {
    if (name === "" || name === "index.html") event.respondWith(page(request));
    return;
  }
  // All files of the page lie in one folder. What lies below it is somebody else's, perhaps another copy.
  if (name !== "" && !name.includes("/")) event.respondWith(file(request));
});

/** The page of this release; from the network where the browser has thrown away what was kept. */
async function page(request) {
  return (await foundIn(NAME, PAGE)) ?? fetch(request);
}

/** A file of this release, or of another that a window still runs. */
async function file(request) {
  return (await foundIn(NAME, request)) ?? (await foundElsewhere(request)) ?? fetch(request);
}

async function foundIn(name, request) {
  return (await caches.open(name)).match(request, { ignoreVary: true });
}

async function foundElsewhere(request) {
  for (const name of await kept()) {
    const found = await foundIn(name, request);
    if (found) return found;
  }
  return undefined;
}

/** Fetches all files of this release, from the browser's own cache where it has them. */
async function keep() {
  const cache = await caches.open(NAME);
  const fetched = Object.entries(RELEASE.files).map(([name, integrity]) => {
    // A name without a hash may stand for something older there.
    const isNamedByContent = /-[0-9a-f]{15,}[._]/.test(name);
    // A browser does not show a page that was kept by way of a redirection.
    return cache.add(new Request(name, { integrity, cache: isNamedByContent ? "default" : "no-cache", redirect: "error" }));
  });
  try {
    await Promise.all(fetched);
  } catch (incomplete) {
    await caches.delete(NAME);
    throw incomplete;
  }
}

/** The names of what is kept for this copy of the page. */
async function kept() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS));
}

/** Throws away older releases, unless a second window may still run one; then the next release does it. */
async function tidy() {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const isNewerUnderWay = self.registration.installing || self.registration.waiting;
  if (isNewerUnderWay || windows.filter((window) => window.url.startsWith(SCOPE)).length > 1) return;
  const older = (await kept()).filter((name) => name !== NAME);
  await Promise.all(older.map((name) => caches.delete(name)));
}

/** Throws away everything, and serves nothing any more. */
async function leave() {
  await Promise.all((await kept()).map((name) => caches.delete(name)));
  await self.registration.unregister();
}
