// Brings the page up: theme, module, program. A classic script in the head, run before the first paint.
//
// What it reads and sets is described in docs/development.md, "How the page starts". It is written for
// browsers that are too old for the program as well, since it is the one to tell them so.
(function () {
  "use strict";
  var root = document.documentElement;

  // --- Theme: what was chosen, else what the system prefers. -------------------------------------------
  var dark = window.matchMedia("(prefers-color-scheme: dark)");
  function applyTheme() {
    var chosen = null;
    try {
      chosen = localStorage.getItem("virker.theme");
    } catch (refused) {
      // Storage can be switched off; the system's preference then decides.
    }
    if (chosen !== "light" && chosen !== "dark") chosen = dark.matches ? "dark" : "light";
    root.setAttribute("data-theme", chosen);
  }
  applyTheme();
  // Until the program has started and sees to it.
  if (dark.addEventListener) dark.addEventListener("change", applyTheme);

  // --- What to say when it does not come up: one of the sections of index.html. -------------------------
  function afterParsing(action) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", action);
    else action();
  }
  // What is still on its way when the page is left fails, in Firefox, while the page can still be seen.
  var isLeft = false;
  window.addEventListener("beforeunload", function () {
    isLeft = true;
    // It was a download, and the page stays.
    setTimeout(function () {
      isLeft = false;
    }, 2000);
  });
  function show(section, error) {
    if (isLeft) return;
    console.error("virker: " + section, error);
    root.setAttribute("data-boot", "program");
    afterParsing(function () {
      var wanted = document.getElementById("boot-" + section);
      if (!wanted) return;
      document.getElementById("boot-loading").hidden = true;
      wanted.hidden = false;
    });
  }

  // --- Lists: once its reader has chosen in a list, Firefox heeds the attribute no more by which the program says what is
  // chosen, after an undoing for one. So the attribute is said again as a property.
  if (window.MutationObserver) {
    new MutationObserver(function (changes) {
      changes.forEach(function (change) {
        if (change.target.hasAttribute("selected")) change.target.selected = true;
      });
    }).observe(root, { subtree: true, attributes: true, attributeFilter: ["selected"] });
  }

  // --- What the program needs. SIMD shows when the module is compiled. ----------------------------------
  function missing() {
    if (typeof WebAssembly !== "object") return "WebAssembly";
    if (typeof Worker !== "function") return "Worker";
    if (typeof fetch !== "function") return "fetch";
    try {
      new CompressionStream("deflate-raw");
    } catch (unknown) {
      return "CompressionStream";
    }
    return null;
  }
  var lack = missing();
  if (lack) {
    show("unsupported", lack);
    return;
  }

  // --- Where the programs come from: the page's own folder. A page that carries them within it has said so
  // before this script (web/one-file.js); both answer to the same two calls. ----------------------------
  function fromFolder() {
    // Trunk and `cargo xtask finish` have written the files' names there, hashes included.
    var names = document.getElementById("files");
    function address(name) {
      return new URL(names.getAttribute(name), document.baseURI).href;
    }
    return {
      // A promise of the response that brings a program's module.
      module: function (program) {
        return fetch(address("data-" + program + "-wasm"));
      },
      // A promise that the page's own glue has run; twice it must not.
      glue: function () {
        return new Promise(function (resolve, reject) {
          if (typeof wasm_bindgen === "function") return resolve();
          var script = document.createElement("script");
          script.src = address("data-virker-glue");
          script.integrity = names.getAttribute("data-virker-integrity") || "";
          script.onload = resolve;
          script.onerror = function () {
            script.remove();
            reject(new Error("the glue script is not there"));
          };
          document.head.appendChild(script);
        });
      },
      // A worker that runs a program's module. This first message is for worker.js; every later one is for
      // the program.
      worker: function (program, module) {
        var worker = new Worker(address("data-worker"));
        worker.postMessage({ glue: address("data-" + program + "-glue"), module: module });
        return worker;
      },
      serviceWorker: names.getAttribute("data-service-worker"),
    };
  }
  var files = window.virkerFiles || fromFolder();

  function compile(response) {
    if (!response.ok) throw new Error(response.status + " for " + response.url);
    var type = response.headers.get("Content-Type") || "";
    if (type.indexOf("application/wasm") === 0) return WebAssembly.compileStreaming(response);
    // A host that does not know the type of .wasm; streaming would refuse it.
    return response.arrayBuffer().then(function (bytes) {
      return WebAssembly.compile(bytes);
    });
  }

  // --- The program: fetched and compiled once, for the page and all its workers. -----------------------
  var parsed = new Promise(afterParsing);
  var program = null;

  function load() {
    program = program || Promise.all([files.module("virker").then(compile), files.glue(), parsed]).then(start);
    // What could not be fetched may be asked for again.
    program.catch(function () {
      program = null;
    });
    return program;
  }

  function start(ready) {
    var module = ready[0];
    performance.mark("virker-compiled");

    // What the program finds here: a worker that runs this same module;
    window.virkerSpawnWorker = function () {
      return files.worker("virker", module);
    };
    // and a promise of one that runs the program for spreadsheets, fetched only now.
    window.virkerSpawnSpreadsheet = function () {
      return files
        .module("spreadsheet")
        .then(compile)
        .then(function (reader) {
          return files.worker("spreadsheet", reader);
        });
    };

    return wasm_bindgen({ module_or_path: module }).then(
      function () {
        performance.mark("virker-started");
        dark.removeEventListener("change", applyTheme);
        // Not before the reader has had the first moments for himself.
        setTimeout(keepFiles, 1000);
      },
      function (error) {
        error.isFault = true;
        throw error;
      }
    );
  }

  function sayWhy(error) {
    if (error.isFault) show("broken", error);
    else show(error instanceof WebAssembly.CompileError ? "unsupported" : "failed", error);
  }

  // --- A first visitor to the start page reads it as it stands in the page; what web/still.js does with it
  // is to fetch the program at the first sign of a hand. ------------------------------------------------
  function wantsStart() {
    if (!/^(#\/?)?$/.test(location.hash)) return false;
    try {
      return localStorage.getItem("virker.study") === null;
    } catch (refused) {
      return true;
    }
  }

  function begin() {
    load().catch(sayWhy);
  }

  if (!wantsStart()) {
    root.setAttribute("data-boot", "program");
    begin();
  } else {
    root.setAttribute("data-boot", "still");
    afterParsing(function () {
      var isThere = window.virkerStill && window.virkerStill({ load: load, sayWhy: sayWhy, keepFiles: keepFiles });
      if (isThere) return;
      // A development build has no such page in it.
      root.setAttribute("data-boot", "program");
      begin();
    });
  }

  // --- Without network: the service worker keeps the files of this release, and fetches the next. ------
  var isKeeping = false;
  function keepFiles() {
    if (isKeeping || !files.serviceWorker) return;
    isKeeping = true;
    // A browser that has no service workers, or refuses them, goes without: nothing is said.
    Promise.resolve()
      .then(function () {
        return navigator.serviceWorker.register(new URL(files.serviceWorker, document.baseURI));
      })
      .then(watchForUpdate)
      .catch(function () {});
  }

  // A release that has been fetched and waits is announced to the program: by an event, and by a function
  // that it calls once the user has said so. Until then this page stays what it is.
  function watchForUpdate(registration) {
    function announce() {
      window.virkerUseUpdate = function () {
        var waiting = registration.waiting;
        // Another window has said so before: the new release serves already.
        if (!waiting) return location.reload();
        navigator.serviceWorker.addEventListener("controllerchange", function () {
          location.reload();
        });
        waiting.postMessage("use");
      };
      window.dispatchEvent(new Event("virker-update"));
    }
    function follow(fetched) {
      fetched.addEventListener("statechange", function () {
        // The first release ever kept takes no other's place.
        if (fetched.state === "installed" && registration.active) announce();
      });
    }
    if (registration.waiting && registration.active) announce();
    if (registration.installing) follow(registration.installing);
    registration.addEventListener("updatefound", function () {
      follow(registration.installing);
    });
  }
})();
