// One more citation: the blank one at the end is copied, with the next number.
"use strict";
(() => {
  function another(citations) {
    const prefix = citations.dataset.prefix;
    const total = citations.querySelector(`[name="${prefix}-TOTAL_FORMS"]`);
    const rows = citations.querySelectorAll(":scope > .desk-citation-new");
    const row = rows[rows.length - 1].cloneNode(true);
    const from = `${prefix}-${Number(total.value) - 1}-`;
    const to = `${prefix}-${total.value}-`;
    row.querySelectorAll(".select2-container, .errorlist").forEach((extra) => extra.remove());
    row.querySelectorAll("[id], [for], [name]").forEach((part) => {
      for (const name of ["id", "for", "name"]) {
        if (part.hasAttribute(name)) part.setAttribute(name, part.getAttribute(name).replace(from, to));
      }
    });
    row.querySelectorAll("input:not([type=hidden]), textarea").forEach((field) => { field.value = ""; });
    row.querySelectorAll("select").forEach((field) => {
      field.classList.remove("select2-hidden-accessible");
      for (const name of ["data-select2-id", "tabindex", "aria-hidden"]) field.removeAttribute(name);
      field.querySelectorAll("option").forEach((option) => option.removeAttribute("data-select2-id"));
      if (field.classList.contains("admin-autocomplete")) field.replaceChildren();
      else field.selectedIndex = 0;
    });
    total.value = Number(total.value) + 1;
    rows[rows.length - 1].after(row);
    if (window.django) window.django.jQuery(row).find(".admin-autocomplete").djangoAdminSelect2();
    row.querySelector("select, input:not([type=hidden])").focus();
  }

  // Rows are added by Django's own script after this one has run: the button is made for each, one click handler for all.
  function equip(root) {
    root.querySelectorAll(".desk-citations").forEach((citations) => {
      if (citations.querySelector(":scope > .desk-more")) return;
      const more = document.createElement("button");
      more.type = "button";
      more.className = "desk-more";
      more.textContent = citations.dataset.more;
      citations.append(more);
    });
  }

  document.addEventListener("click", (event) => {
    const more = event.target.closest(".desk-more");
    if (more) another(more.parentElement);
  });
  document.addEventListener("formset:added", (event) => {
    // The copied template carries the prefix of the template.
    event.target.querySelectorAll(".desk-citations").forEach((citations) => {
      const total = citations.querySelector('[name$="-TOTAL_FORMS"]');
      citations.dataset.prefix = total.name.slice(0, -"-TOTAL_FORMS".length);
    });
    equip(event.target);
  });
  equip(document);
})();
