"""The links to the pages of a list."""

from __future__ import annotations

from html import escape

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from cases.once import once


def pager(query: str, number: int, pages: int) -> SafeString:
    """The first page of the list with a query ("?" for none), the last and the neighbouring ones, and the next; nothing for one page."""
    if pages < 2:
        return SafeString()
    before, after = _words()
    written, last = [], 0
    for page in sorted({1, pages, *range(max(1, number - 2), min(pages, number + 2) + 1)}):
        if page > last + 1:
            written.append("<li><span>…</span></li>")
        if page == number:
            written.append(f'<li><span aria-current="page">{before}{page}</span></li>')
        else:
            written.append(f'<li><a href="{_at(query, page)}">{before}{page}</a></li>')
        last = page
    if number < pages:
        written.append(f'<li><a href="{_at(query, number + 1)}" rel="next">{after}</a></li>')
    return SafeString(f'<ul class="pages">{"".join(written)}</ul>')  # escaped below


def _at(query: str, page: int) -> str:
    """The address of a page, as it stands in a link."""
    return escape(also(query, f"page={page}") if page > 1 else query)


def also(query: str, asked: str) -> str:
    """A query with its question mark, asking one thing more."""
    return f"{query}{'' if query == '?' else '&'}{asked}"


@once
def _words() -> tuple[str, str]:
    """What stands before a number, and in the link to the next page."""
    page, after, next_page = (escape(words) for words in (_("Page"), _("Next"), _("page")))
    return f'<span class="vh">{page} </span>', f'{after}<span class="vh"> {next_page}</span>'
