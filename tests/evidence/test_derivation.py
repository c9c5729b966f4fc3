"""Rita keeps what Maria sent her; what she works with says nothing of Maria but what is seen."""

from __future__ import annotations

import io
import os
import re
import resource
import struct
import subprocess
import sys
import time
import zlib
from pathlib import Path

import pytest
from PIL import Image

from cases.evidence import derivation, worker
from cases.evidence.derivation import NotDerived, Why, derived
from cases.evidence.kinds import JPEG, PDF, PNG, kind_of
from tests.evidence.planted import PLANTED, drawn, jpeg_markers, pdf, png_chunks, profile, saved, tiff, traces

pytestmark = pytest.mark.once

JFIF, TABLES, FRAMES, RESTART = {0xE0}, {0xDB, 0xC4}, {0xC0, 0xC1, 0xC2}, {0xDD}


def copied(content: bytes, task: str = "", width: int = 0) -> bytes:
    kind = kind_of(io.BytesIO(content))
    assert kind is not None
    with derived(io.BytesIO(content), task or kind.derivation, width) as (made, _kind):
        return made.read()


def why(content: bytes, task: str = "picture") -> Why:
    with pytest.raises(NotDerived) as refused, derived(io.BytesIO(content), task):
        pass
    return refused.value.why


@pytest.mark.parametrize("make", PLANTED.values(), ids=PLANTED)
def test_no_trace_of_what_is_not_seen_is_left(make):
    original = make()
    assert traces(original)
    copy = copied(original)
    assert traces(copy) == []
    kind = kind_of(io.BytesIO(copy))
    if kind == PNG:
        assert png_chunks(copy) <= {b"IHDR", b"IDAT", b"IEND"}
    elif kind == JPEG:
        assert jpeg_markers(copy) <= JFIF | TABLES | FRAMES | RESTART
    else:
        assert kind == PDF
        keys = set(re.findall(rb"/([A-Za-z]+)", re.sub(rb"stream\r\n.*?endstream", b"", copy, flags=re.DOTALL)))
        assert not keys & {b"Metadata", b"Names", b"Annots", b"Font", b"JS", b"AA", b"OpenAction", b"Title", b"Prev"}
        for picture in re.findall(rb"/DCTDecode.*?stream\r\n(.*?)\r\nendstream", copy, re.DOTALL):
            assert jpeg_markers(picture) <= JFIF | TABLES | FRAMES | RESTART


def test_a_picture_on_its_side_stands_upright_and_keeps_its_size():
    tags = Image.Exif()
    tags[0x0112] = 6
    copy = Image.open(io.BytesIO(copied(saved(drawn(), "JPEG", exif=tags))))
    assert copy.size == (32, 64)
    assert not copy.getexif()


def test_what_is_lossless_and_transparent_stays_so():
    image = drawn("RGBA")
    image.putalpha(Image.linear_gradient("L").resize(image.size))
    copy = Image.open(io.BytesIO(copied(saved(image, "PNG"))))
    assert (copy.format, copy.mode, copy.getpixel((5, 31))) == ("PNG", "RGBA", image.getpixel((5, 31)))


def test_colours_stay_what_their_profile_says():
    plain, told = (copied(saved(drawn(), "JPEG", **how)) for how in ({}, {"icc_profile": profile()}))
    pixels = [Image.open(io.BytesIO(each)).getpixel((20, 20)) for each in (plain, told)]
    assert all(abs(one - other) < 4 for one, other in zip(*pixels, strict=True))


def test_a_copy_is_the_same_each_time_it_is_made_of_a_picture():
    assert len({copied(saved(drawn(), "JPEG")) for _twice in range(2)}) == 1


def test_every_page_is_there_and_looks_as_it_did():
    import pypdfium2

    for original, pages, size in ((tiff(3), 3, None), (pdf(), 1, (200, 100))):
        document = pypdfium2.PdfDocument(copied(original))
        assert len(document) == pages
        if size:
            assert document[0].get_size() == size
            assert document[0].render().to_pil().convert("L").getextrema()[0] < 100, "“Seen” is seen"
            assert document[0].get_textpage().get_text_bounded() == ""
        document.close()


def test_a_portrait_is_small_and_never_larger_than_it_was():
    wide = saved(drawn().resize((2000, 1000)), "JPEG")
    sizes = [Image.open(io.BytesIO(copied(content, "portrait", 640))).size for content in (wide, saved(drawn(), "PNG"))]
    assert sizes == [(640, 320), (64, 32)]


def lying_png(width: int, height: int, data: bytes = b"\0" * 100) -> bytes:
    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(data)) + chunk(b"IEND", b"")


REFUSED = {
    "a bomb of pixels": (lying_png(60_000, 60_000), "picture", Why.TOO_LARGE),
    "a picture that lies of its size": (lying_png(3_000, 3_000), "picture", Why.UNREADABLE),
    "half a picture": (saved(drawn().resize((640, 320)), "JPEG")[:400], "picture", Why.UNREADABLE),
    "a picture that is none": (b"\xff\xd8\xff nothing", "picture", Why.UNREADABLE),
    "half a PDF": (pdf()[:300], "pages", Why.UNREADABLE),
    "a locked PDF": (pdf(encrypted=True), "pages", Why.LOCKED),
    "a PDF of too many pages": (
        pdf().replace(b"/Kids[3 0 R]/Count 1", b"/Kids[" + b"3 0 R " * 201 + b"]/Count 201"), "pages", Why.TOO_LARGE,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("content", "task", "reason"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_copied_says_why(content, task, reason):
    assert why(content, task) == reason


def test_a_page_as_large_as_a_field_becomes_a_picture_of_common_size():
    copy = copied(pdf().replace(b"[0 0 200 100]", b"[0 0 14000 14000]"))
    sides = [int(side) for side in re.findall(rb"/(?:Height|Width) (\d+)", copy)]
    assert sides
    assert max(sides) <= worker.MOST_DOTS


# The process


def confined(code: str) -> subprocess.CompletedProcess[bytes]:
    """What becomes of code run where a copy is made, in the place of the libraries."""
    program = f"import runpy; w = runpy.run_path({worker.__file__!r}); w['confine'](); w['seal']()\n{code}"
    return subprocess.run([sys.executable, "-I", "-c", program], env={}, capture_output=True, timeout=60, check=False)


@pytest.mark.parametrize(
    "attempt",
    [
        "open('/etc/passwd')",
        "open('/tmp/taken', 'w')",
        "import socket; socket.socket()",
        "import os; os.pipe()",
        "import resource; resource.setrlimit(resource.RLIMIT_CPU, (999, 999))" if os.geteuid() else "open('/dev/null')",
        "bytearray(2**31)",
    ],
)
def test_a_library_that_is_taken_over_finds_nothing_to_take(attempt):
    assert confined(f"print('in')\n{attempt}\nprint('out')").stdout == b"in\n"


def test_a_task_is_done_when_nothing_can_be_opened_any_more():
    taken_over = (
        f"import runpy, sys; w = runpy.run_path({worker.__file__!r}); "
        "w['TASKS']['portrait'] = lambda content, width: b'in' + open('/etc/passwd', 'rb').read(); "
        "sys.exit(w['main']('portrait'))"
    )
    program = [sys.executable, "-I", "-c", taken_over]
    done = subprocess.run(program, env={}, input=b"", capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (worker.UNREADABLE, b"")


def test_the_process_is_told_nothing_and_ended_when_it_takes_too_long(monkeypatch, tmp_path):
    monkeypatch.setenv("SECRET_KEY", "for nobody")
    slow = tmp_path / "slow.py"
    slow.write_text(
        "import os, subprocess, sys, time\n"
        "child = subprocess.Popen(['sleep', '60'])\n"
        f"open({str(tmp_path / 'ids')!r}, 'w').write(f'{{os.getpid()}} {{child.pid}} ' + repr(dict(os.environ)))\n"
        "time.sleep(60)\n"
    )
    monkeypatch.setattr(worker, "__file__", str(slow))
    monkeypatch.setattr(derivation, "WAIT", 1)
    assert why(b"anything") == Why.STOPPED
    own, child, told = (tmp_path / "ids").read_text().split(" ", 2)
    assert "SECRET_KEY" not in told
    for pid in (own, child):
        wait_for_the_end_of(pid)


def wait_for_the_end_of(pid: str) -> None:
    about = Path(f"/proc/{pid}/stat")
    for _moment in range(100):
        if not about.exists() or about.read_text().split()[2] == "Z":
            return
        time.sleep(0.1)
    raise AssertionError("it goes on")


def test_the_limits_hold_for_the_process_alone():
    before = resource.getrlimit(resource.RLIMIT_AS)
    copied(saved(drawn(), "JPEG"))
    assert resource.getrlimit(resource.RLIMIT_AS) == before
