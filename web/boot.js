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
  function show(section, error) {
    console.error("virker: " + section, error);
    afterParsing(function () {
      var wanted = document.getElementById("boot-" + section);
      if (!wanted) return;
      document.getElementById("boot-loading").hidden = true;
      wanted.hidden = false;
    });
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

  // --- The module: fetched and compiled once, for the page and all its workers. ------------------------
  var glue = document.getElementById("glue");
  var workerAddress = new URL(glue.getAttribute("data-worker"), document.baseURI).href;

  function compile(response) {
    if (!response.ok) throw new Error(response.status + " for " + response.url);
    var type = response.headers.get("Content-Type") || "";
    if (type.indexOf("application/wasm") === 0) return WebAssembly.compileStreaming(response);
    // A host that does not know the type of .wasm; streaming would refuse it.
    return response.arrayBuffer().then(function (bytes) {
      return WebAssembly.compile(bytes);
    });
  }
  var compiled = fetch(glue.getAttribute("data-wasm")).then(compile);
  var parsed = new Promise(afterParsing);

  Promise.all([compiled, parsed]).then(
    function (ready) {
      var module = ready[0];
      // The glue is deferred, so it has run by now; unless it could not be loaded.
      if (typeof wasm_bindgen !== "function") {
        show("failed", "the glue script is not there: " + glue.src);
        return;
      }
      performance.mark("virker-compiled");

      // The only thing the program finds here: a worker that runs this same module. The first message is
      // for worker.js; every later one is for the program.
      window.virkerSpawnWorker = function () {
        var worker = new Worker(workerAddress);
        worker.postMessage({ glue: glue.src, module: module });
        return worker;
      };

      // And a promise of a worker that runs the program for spreadsheets, fetched only now. Its files carry no hash in
      // their names; that of the page's own program tells a browser's cache one release from another.
      window.virkerSpawnSpreadsheet = function () {
        var release = "?" + encodeURIComponent(glue.getAttribute("data-wasm").replace(/^.*\//, ""));
        var address = function (name) {
          return new URL(name + release, workerAddress).href;
        };
        return fetch(address("spreadsheet_bg.wasm"))
          .then(compile)
          .then(function (program) {
            var worker = new Worker(workerAddress);
            worker.postMessage({ glue: address("spreadsheet.js"), module: program });
            return worker;
          });
      };

      return wasm_bindgen({ module_or_path: module }).then(
        function () {
          performance.mark("virker-started");
          dark.removeEventListener("change", applyTheme);
        },
        function (error) {
          show("broken", error);
        }
      );
    },
    function (error) {
      show(error instanceof WebAssembly.CompileError ? "unsupported" : "failed", error);
    }
  );
})();
