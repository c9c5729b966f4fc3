"""QR codes, drawn here as one SVG path: whoever meets a page on paper gets to the page as it is now."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True)
class Code:
    """A QR code: ``path`` of the dark modules in a square of ``size``, without the quiet zone around it."""

    url: str
    size: int
    path: str

    @property
    def svg(self) -> str:
        """The code as a file of its own, black on white, with its quiet zone."""
        side = self.size + 8
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4.5 {side} {side}" width="{8 * side}" height="{8 * side}">'
            f'<path fill="#fff" d="M-4-4.5h{side}v{side}h-{side}z"/><path stroke="#000" d="{self.path}"/></svg>\n'
        )


@lru_cache(maxsize=1024)
def code(url: str) -> Code:
    """The QR code of an address. Up to 15 % of it may be dirt."""
    import qrcode  # here, since it brings a library of pictures along
    from qrcode.constants import ERROR_CORRECT_M

    drawn = qrcode.QRCode(border=0, error_correction=ERROR_CORRECT_M)
    drawn.add_data(url)
    drawn.make()
    modules = drawn.get_matrix()
    path, x, y = "", 0, 0
    for row, line in enumerate(modules):
        for start, length in _runs(line):
            path += f"m{start - x} {row - y}h{length}".replace(" -", "-")
            x, y = start + length, row
    return Code(url, len(modules), path)


def _runs(line: list[bool]) -> list[tuple[int, int]]:
    """Where dark modules stand in a row of a code, and how many in a row."""
    found: list[tuple[int, int]] = []
    for column, is_dark in enumerate(line):
        if is_dark and found and sum(found[-1]) == column:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        elif is_dark:
            found.append((column, 1))
    return found
