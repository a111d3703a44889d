// A worker that runs the page's own module. The first message brings the address of the glue, whose name
// carries a hash and so cannot stand here, and the compiled module. Starting is synchronous: by the time a
// second message is delivered the program has installed its own handler.
"use strict";
self.onmessage = function (event) {
  self.onmessage = null;
  importScripts(event.data.glue);
  wasm_bindgen.initSync({ module: event.data.module });
};
