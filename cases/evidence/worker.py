"""Makes a copy of a picture or of pages without anything but what is seen. A program of its own, run as

    python -I -B worker.py TASK [WIDTH] < original > copy

It imports nothing of ours. What it reads may have been made to break whoever reads it: so it first gives up time,
memory, other processes and large output, and once its libraries and its input are in memory, the right to open
anything more, be it a file or a connection to another machine. A library that is taken over finds nothing to take.

The exit code says why there is no copy: see ``UNREADABLE`` and the others.
"""

from __future__ import annotations

import io
import resource
import sys
from collections.abc import Iterator
from typing import Any

UNREADABLE, TOO_LARGE, LOCKED = 10, 11, 12

SECONDS = 60
MEMORY = 1536 * 2**20
OUTPUT = 256 * 2**20
STANDARD_STREAMS = 3

MOST_PIXELS = 60_000_000
MOST_PAGES = 200
DOTS_PER_POINT = 150 / 72
MOST_DOTS = 4_000
"""The longer side of a page, in pixels, however large the page says it is."""

JPEG = {"format": "JPEG", "quality": 88, "optimize": True}
SMALL_JPEG = {"format": "JPEG", "quality": 80, "optimize": True, "progressive": True}
PNG = {"format": "PNG"}
MARK_COLOURS, MOST_OBLONG = 64, 3.5


class TooLarge(Exception):
    """More pixels or pages than are worth the risk."""


def confine() -> None:
    """Limit what this process can take from the machine. Raises ``ValueError`` or ``OSError`` where that is refused."""
    for kind, most in (
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_FSIZE, OUTPUT),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NPROC, 0),
    ):
        resource.setrlimit(kind, (most, most))


def seal() -> None:
    """From now on nothing can be opened any more: no file, no socket."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (STANDARD_STREAMS, STANDARD_STREAMS))


def seen(image: Any) -> Any:
    """A new image of what is seen: upright, in common colours, and of the old one nothing but its pixels."""
    from PIL import Image, ImageOps

    if image.width * image.height > MOST_PIXELS:
        raise TooLarge
    profile = image.info.get("icc_profile")
    image.load()
    image = in_common_colours(ImageOps.exif_transpose(image), profile)
    fresh = Image.new(image.mode, image.size)
    if image.mode == "RGBA":  # what is wholly transparent has colours too, which nobody sees
        fresh.paste(image, mask=image.getchannel("A").point(lambda value: 255 if value else 0))
    else:
        fresh.paste(image)
    return fresh


def in_common_colours(image: Any, profile: bytes | None) -> Any:
    """The image in sRGB or grey, with transparency if it has any. Its own profile is applied, then forgotten."""
    from PIL import ImageCms

    if profile and image.mode in ("RGB", "CMYK"):
        try:
            own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            changed = ImageCms.profileToProfile(image, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
            image = changed if changed is not None else image
        except ImageCms.PyCMSError:
            pass  # a profile nobody can read changes no colour
    if image.mode.startswith("I;16") or image.mode in ("I", "F"):
        return image.point(lambda value: value / 256).convert("L")
    if image.mode == "1":
        return image.convert("L")
    if image.mode in ("L", "RGB", "RGBA"):
        return image
    return image.convert("RGBA" if "transparency" in image.info or image.mode in ("LA", "PA", "La", "RGBa") else "RGB")


def flat(image: Any) -> Any:
    """The image on white, without transparency."""
    from PIL import Image

    if image.mode != "RGBA":
        return image
    white = Image.new("RGB", image.size, "white")
    white.paste(image, mask=image.getchannel("A"))
    return white


def encoded(image: Any, **how: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, **how)
    return out.getvalue()


def picture(content: bytes, width: int) -> bytes:
    """One picture. Lossless pictures stay lossless; of one that moves, the first frame."""
    from PIL import Image

    image = Image.open(io.BytesIO(content), formats=("JPEG", "PNG", "GIF", "WEBP", "TIFF"))
    lossless = image.format in ("PNG", "GIF")
    copy = seen(image)
    return encoded(copy, **PNG) if lossless or copy.mode == "RGBA" else encoded(copy, **JPEG)


def portrait(content: bytes, width: int) -> bytes:
    """One picture for the web, no wider than ``width``."""
    from PIL import Image

    image = Image.open(io.BytesIO(content), formats=("JPEG", "PNG", "GIF", "WEBP"))
    copy = flat(seen(image))
    copy.thumbnail((width, width * 2), Image.Resampling.LANCZOS)
    return encoded(copy, **SMALL_JPEG)


def mark(content: bytes, width: int) -> bytes:
    """The mark of a site, no higher than ``width`` and not four times as wide; what is transparent stays so."""
    from PIL import Image

    image = Image.open(io.BytesIO(content), formats=("JPEG", "PNG", "GIF", "WEBP"))
    copy = seen(image)
    copy.thumbnail((int(width * MOST_OBLONG), width), Image.Resampling.LANCZOS)
    return encoded(copy.quantize(MARK_COLOURS, method=Image.Quantize.FASTOCTREE), format="PNG", optimize=True)


def pages(content: bytes, width: int) -> bytes:
    """A PDF of pictures of the pages: text behind a picture, layers, attachments, scripts and remarks are not in it."""
    from PIL import Image

    if content.startswith((b"II*\x00", b"MM\x00*")):
        scan: Any = Image.open(io.BytesIO(content), formats=("TIFF",))
        return picture(content, width) if scan.n_frames == 1 else bound(_frames(scan))
    return bound(_rendered(content))


def _frames(scan: Any) -> Iterator[tuple[Any, float, float]]:
    if scan.n_frames > MOST_PAGES:
        raise TooLarge
    for number in range(scan.n_frames):
        scan.seek(number)
        page = flat(seen(scan))
        scale = min(1.0, MOST_DOTS / max(page.size))
        page.thumbnail((max(1, int(page.width * scale)), max(1, int(page.height * scale))))
        yield page, page.width / DOTS_PER_POINT, page.height / DOTS_PER_POINT


def _rendered(content: bytes) -> Iterator[tuple[Any, float, float]]:
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    if len(document) > MOST_PAGES:
        raise TooLarge
    for page in document:
        width, height = page.get_size()
        scale = min(DOTS_PER_POINT, MOST_DOTS / max(width, height, 1))
        image = page.render(scale=scale, rev_byteorder=True).to_pil().convert("RGB")
        page.close()
        yield image, width, height


def bound(images: Iterator[tuple[Any, float, float]]) -> bytes:
    """A PDF of images, each filling a page of its size in points."""
    import pypdfium2

    book = pypdfium2.PdfDocument.new()
    for image, width, height in images:
        leaf = book.new_page(width, height)
        held = pypdfium2.PdfImage.new(book)
        held.load_jpeg(io.BytesIO(encoded(image, **JPEG)), inline=True)
        held.set_matrix(pypdfium2.PdfMatrix().scale(width, height))
        leaf.insert_obj(held)
        leaf.gen_content()
        leaf.close()
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


TASKS = {"picture": picture, "portrait": portrait, "mark": mark, "pages": pages}


def rehearse() -> None:
    """Do every task once with pictures of our own, so that what the libraries load as they go is loaded before."""
    from PIL import Image, ImageCms

    dot, colours = Image.new("P", (2, 2)), ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for name in ("GIF", "PNG", "TIFF"):
        picture(encoded(dot, format=name), 0)
    for name in ("JPEG", "PNG", "WEBP", "TIFF"):
        picture(encoded(dot.convert("RGB"), format=name, icc_profile=colours), 0)
    portrait(encoded(dot.convert("RGBA"), format="WEBP"), 1)
    mark(encoded(dot.convert("RGBA"), format="WEBP"), 1)
    pages(pages(encoded(dot, format="TIFF", save_all=True, append_images=[dot], compression="tiff_lzw"), 0), 0)


def main(task: str, width: str = "0") -> int:
    """Do one task from the standard input to the standard output; the exit code."""
    confine()
    import pypdfium2
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    rehearse()
    content = sys.stdin.buffer.read()
    seal()
    try:
        copy = TASKS[task](content, int(width))
        sys.stdout.buffer.write(copy)
        sys.stdout.buffer.flush()
    except (TooLarge, Image.DecompressionBombError, MemoryError):
        return TOO_LARGE
    except pypdfium2.PdfiumError as error:
        return LOCKED if "assword" in str(error) else UNREADABLE
    except Exception:
        return UNREADABLE
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
