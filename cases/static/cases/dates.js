// How a date will be read, while it is typed. One handler for all dates of the page, those in rows added later too.
"use strict";
(() => {
  const PARTS = ["year", "month", "day", "how", "words"];
  const waiting = new WeakMap();

  function show(date, reading) {
    const read = date.querySelector(".desk-date__read");
    const error = date.querySelector(".desk-date__error");
    read.hidden = "error" in reading;
    error.hidden = !read.hidden;
    error.textContent = reading.error || "";
    for (const part of ["en", "es", "range"]) date.querySelector(`.desk-date__${part}`).textContent = reading[part] || "";
  }

  async function ask(date, signal) {
    const given = new URLSearchParams();
    for (const part of PARTS) given.set(part, date.querySelector(`[name$="_${part}"]`).value);
    try {
      const response = await fetch(`${date.dataset.reading}?${given}`, { signal, headers: { Accept: "application/json" } });
      if (response.ok && !response.redirected) show(date, await response.json());
    } catch {
      // Typed on, or no connection: saving says the same.
    }
  }

  document.addEventListener("input", (event) => {
    const date = event.target.closest(".desk-date");
    if (!date) return;
    const last = waiting.get(date);
    if (last) { clearTimeout(last.timer); last.controller.abort(); }
    const controller = new AbortController();
    waiting.set(date, { controller, timer: setTimeout(() => ask(date, controller.signal), 300) });
  });
})();
