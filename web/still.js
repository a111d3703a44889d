// The start page before the program is there: the one in the reader's language is shown, and the program is fetched
// at the first sign of a hand. What is clicked until it has come is clicked again then.
//
// `cargo xtask finish` puts the pages there, an element of the class "still" for each language. They hold the
// same links and buttons as what the program draws, in the same order (tests/start_page.rs).
(function () {
  "use strict";
  var SIGNS = ["pointermove", "pointerdown", "touchstart", "wheel", "scroll", "keydown", "focusin"];
  var root = document.documentElement;

  /** The page in the first of the reader's languages that there is; English where there is none, as the program has it. */
  function chosen() {
    var pages = Array.prototype.slice.call(document.querySelectorAll(".still"));
    function speaks(tag) {
      return function (page) {
        return page.lang === tag.split("-")[0];
      };
    }
    var found = (navigator.languages || [navigator.language]).concat("en").reduce(function (found, tag) {
      return found || pages.filter(speaks(tag))[0];
    }, null);
    pages.forEach(function (page) {
      if (page !== found) page.remove();
    });
    return found;
  }

  /** Where a link or a button stands: in which part of the page, and how many are before it there. */
  function place(element) {
    var part = element.closest("header, main, footer");
    if (part === element) return { part: part.localName };
    var all = (part || element.parentNode).querySelectorAll("a, button, input");
    return { part: part && part.localName, number: Array.prototype.indexOf.call(all, element) };
  }

  /** What stands there now. */
  function at(found) {
    var app = document.getElementById("app");
    var part = found.part ? app.querySelector(found.part) : app;
    if (!part || found.number === undefined) return part;
    return part.querySelectorAll("a, button, input")[found.number];
  }

  /**
   * Shows the page, if there is one. `boot.load` is a promise that the program has drawn; `boot.sayWhy` tells of an
   * error in the place of everything; `boot.keepFiles` has the browser keep the files for use without network.
   */
  window.virkerStill = function (boot) {
    var still = chosen();
    if (!still) return false;
    var clicked = null; // the place of what is to be clicked again
    var pressed = null; // and of what is held down
    still.classList.add("is-chosen");
    root.lang = still.lang;
    document.title = still.querySelector(".bar__name").textContent + ": " + still.querySelector("h1").textContent;

    function fetchProgram() {
      SIGNS.forEach(function (sign) {
        window.removeEventListener(sign, fetchProgram, true);
      });
      boot.load().then(takeOver, function (error) {
        // Nobody has asked for anything yet: the page can be read on, and a click tries again.
        if (clicked) boot.sayWhy(error);
      });
    }
    SIGNS.forEach(function (sign) {
      window.addEventListener(sign, fetchProgram, { capture: true, passive: true });
    });

    still.addEventListener("pointerdown", function (event) {
      var held = event.target.closest("a, button");
      pressed = held && place(held);
    });
    still.addEventListener("click", function (event) {
      pressed = null;
      var wanted = event.target.closest("a, button");
      // With these keys a link opens elsewhere.
      if (!wanted || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (wanted.classList.contains("skip")) return still.querySelector("main").focus();
      clicked = place(wanted);
      sayComing();
      fetchProgram();
    });

    function sayComing() {
      var line = document.getElementById("boot-coming");
      line.textContent = document.querySelector("#boot-loading [lang=" + still.lang + "]").textContent;
      line.lang = still.lang;
    }

    // The program has been started; it draws before the next frame, in the place of all this.
    var focused = null;
    still.addEventListener("focusin", function (event) {
      focused = place(event.target);
    });
    still.addEventListener("focusout", function (event) {
      // The page does not lose the focus because it goes.
      if (still.isConnected && event.relatedTarget) focused = null;
    });
    var isDone = false;
    function takeOver() {
      if (still.isConnected || !document.getElementById("main")) return setTimeout(takeOver, 10);
      // Asked for by a sign and by a click, the program comes once.
      if (isDone) return;
      isDone = true;
      var focus = focused && at(focused);
      if (focus && document.activeElement === document.body) focus.focus({ preventScroll: true });
      if (clicked) {
        var wanted = at(clicked);
        if (wanted) wanted.click();
      } else if (pressed) {
        finishPress(at(pressed));
      }
    }

    // After the page: it is the reader's first.
    window.addEventListener("load", function () {
      setTimeout(boot.keepFiles, 3000);
    });
    return true;
  };

  /** What was pressed in the page before is let go in this one: no browser calls that a click. */
  function finishPress(wanted) {
    if (!wanted) return;
    window.addEventListener(
      "pointerup",
      function (event) {
        if (!wanted.contains(event.target)) return;
        var isDone = false;
        window.addEventListener(
          "click",
          function (other) {
            if (isDone && other.isTrusted) other.stopImmediatePropagation();
          },
          { capture: true, once: false, signal: AbortSignal.timeout(400) }
        );
        wanted.click();
        isDone = true;
      },
      { capture: true, once: true }
    );
  }
})();
