// Works on the form of a record; without it a blank citation is there all the same.
"use strict";
(() => {
  // One more citation: the blank one at the end is copied, with the next number.
  function another(citations) {
    const prefix = citations.dataset.prefix;
    const total = citations.querySelector(`[name="${prefix}-TOTAL_FORMS"]`);
    const rows = citations.querySelectorAll(":scope > .desk-citation-new");
    const row = rows[rows.length - 1].cloneNode(true);
    const from = `${prefix}-${Number(total.value) - 1}-`;
    const to = `${prefix}-${total.value}-`;
    row.open = true;
    row.querySelectorAll("details").forEach((inner) => { inner.open = false; });
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
      else field.selectedIndex = Math.max(0, [...field.options].findIndex((option) => option.defaultSelected));
    });
    total.value = Number(total.value) + 1;
    rows[rows.length - 1].after(row);
    if (window.django) window.django.jQuery(row).find(".admin-autocomplete").djangoAdminSelect2();
    name(row);
    row.querySelector(".select2-selection, select, input:not([type=hidden])").focus();
  }

  function equip() {
    document.querySelectorAll(".desk-citations").forEach((citations) => {
      const more = document.createElement("button");
      more.type = "button";
      more.className = "desk-more";
      more.textContent = citations.dataset.more;
      citations.append(more);
    });
  }

  // The boxes that choose a record by typing do not take the label of the field they stand for: they are given it.
  function labelOf(field) {
    const label = field.id && document.querySelector(`label[for="${CSS.escape(field.id)}"]`);
    return label ? label.textContent.trim().replace(/:$/, "") : "";
  }

  function name(root) {
    root.querySelectorAll(".select2-selection").forEach((box) => {
      const label = labelOf(box.closest(".select2-container").previousElementSibling);
      const shown = box.querySelector(".select2-selection__rendered");
      box.removeAttribute("aria-labelledby");
      box.setAttribute("aria-label", [label, box.matches("[class*=single]") ? shown.title : ""].filter(Boolean).join(": "));
      if (shown.matches("ul")) shown.setAttribute("role", "presentation");
      else for (const attribute of ["role", "aria-readonly"]) shown.removeAttribute(attribute);
      box.querySelectorAll("input").forEach((input) => input.setAttribute("aria-label", label));
    });
  }

  // Where a section or an error is led to inside a closed row, the row opens.
  function unfold() {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    const row = target && target.closest("details");
    if (row) row.open = true;
  }

  document.addEventListener("click", (event) => {
    const more = event.target.closest(".desk-more");
    if (more) another(more.parentElement);
  });
  // What was typed and not sent is not left behind without a question.
  function guard(form) {
    let touched = document.querySelector(".desk-conflict") !== null;
    form.addEventListener("input", () => { touched = true; });
    form.addEventListener("submit", () => { touched = false; });
    window.addEventListener("beforeunload", (event) => { if (touched) event.preventDefault(); });
    if (window.django) window.django.jQuery(form).on("change", ".admin-autocomplete", () => { touched = true; });
  }

  if (window.django) {
    const $ = window.django.jQuery;
    $(() => name(document));
    $(document).on("change", ".admin-autocomplete", (event) => name(event.target.parentElement));
    $(document).on("select2:open", (event) => {
      document.querySelectorAll(".select2-container--open .select2-search__field").forEach((field) => {
        field.setAttribute("aria-label", labelOf(event.target));
        field.focus();
      });
    });
  }
  window.addEventListener("hashchange", unfold);
  equip();
  unfold();
  const form = document.querySelector("form[id$=_form]");
  if (form) guard(form);
})();
