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
})();
