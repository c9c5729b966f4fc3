// What the public will see of a quick update, while it is typed. Without this script the button "Look" shows the same.
"use strict";
(() => {
  const form = document.getElementById("quick_form");
  if (!form) return;
  const shown = document.getElementById("quick-look");
  const now = document.getElementById("quick-now");
  let timer, controller;

  function adopt() {
    const words = shown.querySelector("[data-now]").textContent;
    now.hidden = !words;
    now.querySelector("b").textContent = words;
    for (const given of shown.querySelectorAll("select[data-options]")) {
      const select = form.elements[given.dataset.options];
      const options = [...given.options].map((option) => new Option(option.text, option.value));
      const chosen = select.value;
      select.replaceChildren(...options);
      select.value = options.some((option) => option.value === chosen) ? chosen : "";
    }
  }

  async function look() {
    if (controller) controller.abort();
    controller = new AbortController();
    const body = new FormData(form);
    body.append("_look", "live");
    try {
      const response = await fetch(form.action, { method: "POST", body, signal: controller.signal });
      if (!response.ok || response.redirected) return;
      shown.innerHTML = await response.text();
      adopt();
    } catch {
      // Typed on, or no connection: saving says the same.
    }
  }

  function soon(event) {
    if (!form.contains(event.target) || !form.elements.case.value) return;
    clearTimeout(timer);
    timer = setTimeout(look, 600);
  }

  form.addEventListener("input", soon);
  form.addEventListener("submit", () => { clearTimeout(timer); if (controller) controller.abort(); });
  if (window.django) {
    const $ = window.django.jQuery;
    $(form).on("change", soon);
    $(() => { if (!form.elements.case.value) form.querySelector(".field-case .select2-selection").focus(); });
  }
})();
