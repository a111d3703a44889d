// A worker that runs a program of the page's. The first message brings the compiled module, and the address of
// the glue, whose name carries a hash and so cannot stand here; in the one-file build the glue stands in front
// of this script. Starting is synchronous: by the time a second message is delivered the program has installed
// its own handler.
"use strict";
self.onmessage = function (event) {
  self.onmessage = null;
  if (event.data.glue) importScripts(event.data.glue);
  wasm_bindgen.initSync({ module: event.data.module });
};
