"""Pictures and PDFs with a word planted in every place that is not seen. ``PLANTED`` makes each, by what is planted."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from itertools import count

from PIL import Image, ImageCms, PngImagePlugin, TiffImagePlugin

CANARY = "CanarioOculto"
WORD = CANARY.encode()
XMP = (
    f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    f'<rdf:Description dc:creator="{CANARY}" xmlns:dc="http://purl.org/dc/elements/1.1/"/></rdf:RDF></x:xmpmeta>'
).encode()


def drawn(mode: str = "RGB") -> Image.Image:
    """A picture that is not all one colour, wider than high."""
    return Image.linear_gradient("L").resize((64, 32)).convert(mode)


def saved(image: Image.Image, name: str, **how: object) -> bytes:
    out = io.BytesIO()
    image.save(out, name, **how)
    return out.getvalue()


def exif(orientation: int = 1) -> Image.Exif:
    tags = Image.Exif()
    tags[0x0112] = orientation
    tags[0x010E] = tags[0x013B] = tags[0x8298] = tags[0x0131] = CANARY  # description, artist, copyright, software
    tags.get_ifd(0x8769)[0x927C] = WORD  # the maker's note
    tags.get_ifd(0x8769)[0xA431] = CANARY  # the number of the camera
    tags.get_ifd(0x8825)[0x001D] = CANARY  # where: the day of a GPS
    tags.get_ifd(0x8825)[0x0002] = (12.0, 3.0, 4.0)
    return tags


def profile() -> bytes:
    """A profile of colours that describes itself with the word."""
    plain = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    told = b"text\0\0\0\0" + WORD + b"\0" * 7
    size, tags = len(plain), struct.unpack(">I", plain[128:132])[0]
    table = bytearray(plain[132 : 132 + 12 * tags])
    at = next(i for i in range(0, len(table), 12) if table[i : i + 4] == b"cprt")
    struct.pack_into(">II", table, at + 4, size, len(told))
    whole = plain[:132] + bytes(table) + plain[132 + 12 * tags :] + told
    return struct.pack(">I", len(whole)) + whole[4:]


def segment(jpeg: bytes, marker: int, content: bytes) -> bytes:
    """A JPEG with one more segment after its first bytes."""
    return jpeg[:2] + struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content + jpeg[2:]


def thumbnailed() -> bytes:
    """EXIF that holds a small picture with a remark in it."""
    small = segment(saved(drawn().resize((16, 8)), "JPEG"), 0xFE, WORD)
    ifd = struct.pack("<H", 2) + struct.pack("<HHII", 0x0201, 4, 1, 44) + struct.pack("<HHII", 0x0202, 4, 1, len(small))
    return b"Exif\0\0II*\0\x08\0\0\0" + struct.pack("<HI", 0, 14) + ifd + struct.pack("<I", 0) + small


def iptc() -> bytes:
    entry = b"\x1c\x02\x50" + struct.pack(">H", len(WORD)) + WORD + b"\0" * (len(WORD) % 2)
    return b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(entry)) + entry


def png_texts() -> bytes:
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", CANARY)
    texts.add_text("Comment", CANARY, zip=True)
    texts.add_itxt("Description", CANARY, "es", CANARY, zip=True)
    texts.add_text("XML:com.adobe.xmp", XMP.decode())
    return saved(drawn(), "PNG", pnginfo=texts, exif=exif(), icc_profile=profile()) + WORD


def png_of_own_chunks() -> bytes:
    plain = saved(drawn("RGBA"), "PNG")
    own = b"prVt" + WORD
    chunk = struct.pack(">I", len(WORD)) + own + struct.pack(">I", zlib.crc32(own))
    return plain[:33] + chunk + plain[33:]


def palette_png() -> bytes:
    """The colours of a palette that nothing is painted in spell the word."""
    image = Image.new("P", (32, 16))
    image.putpalette(bytes([0, 0, 0, 255, 0, 0]) + WORD + b"\0" * 30)
    return saved(image, "PNG")


def invisible_pixels() -> bytes:
    """A picture whose wholly transparent pixels spell the word; what cannot be seen may not stay."""
    image = drawn("RGBA")
    letters = WORD + b"\0" * (-len(WORD) % 3)
    for x in range(len(letters) // 3):
        image.putpixel((x, 0), (*letters[3 * x : 3 * x + 3], 0))
    return saved(image, "PNG")


def tiff(pages: int = 1) -> bytes:
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    for tag in (270, 305, 315, 33432):
        tags[tag] = CANARY
    more = [drawn()] * (pages - 1)
    return saved(drawn(), "TIFF", tiffinfo=tags, icc_profile=profile(), save_all=pages > 1, append_images=more) + WORD


# PDF


def packed(text: bytes) -> bytes:
    data = zlib.compress(text)
    return b"/Filter/FlateDecode/Length %d>>stream\n" % len(data) + data + b"\nendstream"


def pdf(encrypted: bool = False) -> bytes:
    """One page, and the word in every part of a PDF that is not painted."""
    w = WORD
    objects = [
        b"<</Type/Catalog/Pages 2 0 R/Metadata 5 0 R/OpenAction 6 0 R/Names<</EmbeddedFiles<</Names[(%s)7 0 R]>>"
        b"/JavaScript<</Names[(%s)6 0 R]>>>>/Outlines 9 0 R/AcroForm<</Fields[10 0 R]/XFA 12 0 R>>"
        b"/PieceInfo<</Own<</Private(%s)>>>>/Lang(%s)>>" % (w, w, w, w),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Annots[10 0 R 11 0 R]"
        b"/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
        b"<<" + packed(b"%% %s\nBT /F1 12 Tf 3 Tr 10 50 Td (%s) Tj ET BT 0 Tr /F1 12 Tf 10 20 Td (Seen) Tj ET" % (w, w)),
        b"<</Type/Metadata/Subtype/XML" + packed(XMP),
        b"<</S/JavaScript/JS(app.alert\\('%s'\\))>>" % w,
        b"<</Type/Filespec/F(%s.txt)/UF(%s.txt)/EF<</F 8 0 R>>>>" % (w, w),
        b"<</Type/EmbeddedFile" + packed(w),
        b"<</First 13 0 R/Last 13 0 R/Count 1>>",
        b"<</Type/Annot/Subtype/Widget/FT/Tx/T(%s)/V(%s)/Rect[0 0 9 9]/P 3 0 R>>" % (w, w),
        b"<</Type/Annot/Subtype/Text/Contents(%s)/T(%s)/Rect[0 0 9 9]/P 3 0 R/AA<</E 6 0 R>>>>" % (w, w),
        b"<<" + packed(b"<xdp>%s</xdp>" % w),
        b"<</Title(%s)/Parent 9 0 R/Dest[3 0 R/Fit]>>" % w,
        b"<</Title(%s)/Author(%s)/Producer<%s>>>" % (w, w, b"\xfe\xff".hex().encode() + CANARY.encode("utf-16-be").hex().encode()),
    ]  # fmt: skip
    out, offsets = b"%PDF-1.7\n%" + w + b"\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj" % number + body + b"\nendobj\n"
    xref = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    lock = b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>" % (b"11" * 32, b"22" * 32) if encrypted else b""
    return out + b"trailer<</Size %d/Root 1 0 R/Info 14 0 R/ID[<00><00>]%s>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, lock, xref,
    )  # fmt: skip


def updated_pdf() -> bytes:
    """A PDF that says something else now, with what it said before still in it, and bytes after its end."""
    first = pdf()
    start = int(first.rsplit(b"startxref\n", 1)[1].split()[0])
    at = len(first)
    page = b"4 0 obj<<" + packed(b"BT /F1 12 Tf 10 20 Td (Now) Tj ET") + b"\nendobj\n"
    tail = b"xref\n4 1\n%010d 00000 n \ntrailer<</Size 15/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n"
    return first + page + tail % (at, start, at + len(page)) + WORD


PLANTED: dict[str, Callable[[], bytes]] = {
    "EXIF with GPS, maker's note and names": lambda: saved(drawn(), "JPEG", exif=exif()),
    "EXIF of a picture on its side": lambda: saved(drawn(), "JPEG", exif=exif(6)),
    "a small picture inside EXIF": lambda: segment(saved(drawn(), "JPEG"), 0xE1, thumbnailed()),
    "XMP of a JPEG": lambda: saved(drawn(), "JPEG", xmp=XMP),
    "IPTC": lambda: segment(saved(drawn(), "JPEG"), 0xED, iptc()),
    "a remark in a JPEG": lambda: saved(drawn(), "JPEG", comment=WORD),
    "own segments of a JPEG": lambda: segment(segment(saved(drawn("L"), "JPEG"), 0xEB, WORD), 0xEF, WORD),
    "a profile of colours": lambda: saved(drawn(), "JPEG", icc_profile=profile()),
    "a profile of a CMYK picture": lambda: saved(drawn("CMYK"), "JPEG", icc_profile=profile()),
    "bytes after the end of a JPEG": lambda: saved(drawn(), "JPEG") + WORD,
    "two pictures in one JPEG": lambda: saved(drawn(), "MPO", save_all=True, append_images=[drawn()]) + WORD,
    "texts, EXIF and tail of a PNG": png_texts,
    "own chunks of a PNG": png_of_own_chunks,
    "unused colours of a palette": palette_png,
    "pixels nobody sees": invisible_pixels,
    "a remark in a GIF": lambda: saved(drawn("P"), "GIF", comment=WORD) + WORD,
    "EXIF and XMP of a WebP": lambda: saved(drawn(), "WEBP", exif=exif(), xmp=XMP, icc_profile=profile()),
    "tags of a TIFF": tiff,
    "tags of a TIFF of pages": lambda: tiff(3),
    "every part of a PDF": pdf,
    "an earlier state of a PDF, and its tail": updated_pdf,
}


def traces(content: bytes) -> list[str]:
    """Where the word can still be found: as it is, in wide letters, in hexadecimal, in packed streams, among pixels."""
    spellings = {WORD, WORD.lower(), CANARY.encode("utf-16-le"), CANARY.encode("utf-16-be"), WORD.hex().encode()}
    found = []
    layers = [("as it is", content), *unpacked(content)]
    if content.startswith(b"\x89PNG"):
        layers.append(("among pixels", Image.open(io.BytesIO(content)).convert("RGB").tobytes()))
    for layer, part in layers:
        small = part.lower()
        found += [layer for spelling in spellings if spelling.lower() in small]
    return found


def unpacked(content: bytes) -> list[tuple[str, bytes]]:
    """Everything in the content that zlib can read."""
    found, at, numbers = [], -1, count()
    while (at := content.find(b"\x78", at + 1)) != -1:
        try:
            part = zlib.decompressobj().decompress(content[at:], 2**22)
        except zlib.error:
            continue
        if len(part) > 8:
            found.append((f"in packed stream {next(numbers)}", part))
    return found


def png_chunks(content: bytes) -> set[bytes]:
    """The names of the chunks of a PNG. Raises ``AssertionError`` for anything after the last."""
    at, names = 8, []
    while at < len(content):
        size = struct.unpack(">I", content[at : at + 4])[0]
        names.append(content[at + 4 : at + 8])
        at += 12 + size
    assert at == len(content)
    assert names[-1] == b"IEND"
    return set(names)


def jpeg_markers(content: bytes) -> set[int]:
    """The markers of a JPEG. Raises ``AssertionError`` for anything after its end."""
    at, markers = 2, set()
    assert content.startswith(b"\xff\xd8")
    while content[at + 1] != 0xDA:
        assert content[at] == 0xFF
        markers.add(content[at + 1])
        at += 2 + struct.unpack(">H", content[at + 2 : at + 4])[0]
    assert content.endswith(b"\xff\xd9")
    assert content.count(b"\xff\xd9") == 1
    return markers
