/* Optional: every page works without this file. Buttons that need it carry `hidden` and are revealed here. */
(function () {
  var d = document, q = function (s) { return [].slice.call(d.querySelectorAll(s)); };
  var say = d.createElement('p'); say.className = 'vh'; say.setAttribute('role', 'status'); d.body.appendChild(say);
  if (navigator.clipboard) q('[data-copy]').forEach(function (b) {
    b.hidden = false; var was = b.textContent;
    b.addEventListener('click', function () {
      navigator.clipboard.writeText(d.getElementById(b.dataset.copy).innerText).then(function () {
        b.textContent = say.textContent = b.dataset.done;
        setTimeout(function () { b.textContent = was; }, 2500);
      });
    });
  });
  if (navigator.share) q('[data-share]').forEach(function (b) {
    b.hidden = false;
    b.addEventListener('click', function () { navigator.share({ title: d.title, url: b.dataset.share }); });
  });
  q('[data-print]').forEach(function (b) { b.hidden = false; b.addEventListener('click', function () { window.print(); }); });
  /* Names while somebody types: a combobox whose options lead to records. Enter without a chosen one searches as ever. */
  q('[data-names]').forEach(function (f) {
    var i = f.q, list = d.createElement('ul'), at = -1, asked = '', timer;
    list.id = 'names'; list.hidden = true; list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', f.querySelector('label').textContent);
    i.setAttribute('role', 'combobox'); i.setAttribute('aria-autocomplete', 'list'); i.setAttribute('aria-controls', 'names');
    f.appendChild(list);
    function choose(n) {
      at = n;
      [].forEach.call(list.children, function (o, k) { o.setAttribute('aria-selected', k === n); });
      if (n < 0) i.removeAttribute('aria-activedescendant'); else i.setAttribute('aria-activedescendant', 'names' + n);
    }
    function open(is) { list.hidden = !is; i.setAttribute('aria-expanded', is); choose(-1); }
    function show(names) {
      list.textContent = '';
      names.forEach(function (n, k) {
        var o = d.createElement('li'), b = d.createElement('bdi'), s = d.createElement('span');
        o.id = 'names' + k; o.setAttribute('role', 'option'); b.textContent = n.name; b.lang = n.lang; s.textContent = ' ' + n.kind;
        o.appendChild(b); o.appendChild(s); o.dataset.url = n.url; list.appendChild(o);
      });
      open(names.length > 0); say.textContent = names.length ? names.length + ': ' + names[0].name : '';
    }
    open(false);
    i.addEventListener('input', function () {
      clearTimeout(timer);
      timer = setTimeout(function () {
        var text = asked = i.value.trim();
        if (!text) return open(false);
        fetch(f.dataset.names + '?q=' + encodeURIComponent(text)).then(function (r) { return r.json(); })
          .then(function (a) { if (text === asked) show(a.names); }, function () { open(false); });
      }, 200);
    });
    i.addEventListener('keydown', function (e) {
      var n = list.children.length, k = e.key;
      if (k === 'Escape' && !list.hidden) { e.preventDefault(); asked = ''; return open(false); }
      if (list.hidden || !n) return;
      if (k === 'ArrowDown' || k === 'ArrowUp') { e.preventDefault(); choose((at + (k === 'ArrowDown' ? 2 : n + 1)) % (n + 1) - 1); }
      if (k === 'Enter' && at >= 0) { e.preventDefault(); location.href = list.children[at].dataset.url; }
    });
    i.addEventListener('blur', function () { asked = ''; open(false); });
    list.addEventListener('mousedown', function (e) {
      var o = e.target.closest('li'); e.preventDefault(); if (o) location.href = o.dataset.url;
    });
  });
})();
