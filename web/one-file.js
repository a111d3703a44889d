// In the one-file build this stands in front of boot.js: the programs come from the page itself. `cargo xtask
// one-file` has put them at its end: WebAssembly compressed and as letters, scripts as plain text.
(function () {
  "use strict";
  function text(name) {
    return document.getElementById("file-" + name).textContent;
  }

  // The letters as bytes, each time anew: what is opened rarely is not held twice.
  function bytes(name) {
    var letters = atob(text(name));
    var read = new Uint8Array(letters.length);
    for (var at = 0; at < letters.length; at += 1) read[at] = letters.charCodeAt(at);
    return read;
  }

  function parsed() {
    return new Promise(function (resolve) {
      if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", resolve);
      else resolve();
    });
  }

  // The two calls that boot.js describes.
  window.virkerFiles = {
    module: function (program) {
      return parsed().then(function () {
        var unpacked = new Blob([bytes(program + "-wasm")]).stream().pipeThrough(new DecompressionStream("gzip"));
        return new Response(unpacked, { headers: { "Content-Type": "application/wasm" } });
      });
    },
    // The glue stands in the page and has run when all of it has been read.
    glue: parsed,
    // A page that is opened as a file may not start workers from other files, nor may a worker load any: one
    // script, glue and all, made here.
    worker: function (program, module) {
      var script = new Blob([text(program + "-glue"), "\n", text("worker")], { type: "text/javascript" });
      var address = URL.createObjectURL(script);
      var worker = new Worker(address);
      worker.postMessage({ module: module });
      // Long after the worker has read it.
      setTimeout(function () {
        URL.revokeObjectURL(address);
      }, 60000);
      return worker;
    },
  };
})();
