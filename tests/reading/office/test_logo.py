"""An office's logo is judged before it is opened, and goes into documents as plain pixels."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from PIL import Image

from sopdoc.geometry.image import Image as Logo
from sopdoc.geometry.image import ImageFormat
from sopdoc.reading.load import Loaded
from tests.reading.trees import SOP, files, load, told, write


def picture(kind: str, size: tuple[int, int] = (40, 20), mode: str = "RGB", **options: object) -> bytes:
    buffer = io.BytesIO()
    Image.new(mode, size).save(buffer, kind, **options)
    return buffer.getvalue()


def with_logo(tree: Path, logo: str) -> Loaded:
    write(tree / "a" / "instansi.yaml", f"logo: {logo}\n")
    return load(write(tree / "a" / "x.yaml", SOP))


def test_a_png_is_flattened_on_white(tree: Path) -> None:
    write(tree / "a" / "logo.png", picture("PNG", mode="RGBA"))  # wholly transparent
    loaded = with_logo(tree, "logo.png")
    assert told(loaded) == []
    logo = loaded.instansi.logo
    assert logo is not None
    assert (logo.format, logo.width, logo.height) == (ImageFormat.PNG, 40, 20)
    with Image.open(io.BytesIO(logo.data)) as read:
        assert (read.mode, read.getpixel((0, 0)), read.info) == ("RGB", (255, 255, 255), {})
    assert tree / "a" / "logo.png" in files(loaded)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png_becomes_rgb(tree: Path, mode: str) -> None:
    write(tree / "a" / "logo.png", picture("PNG", mode=mode))
    logo = with_logo(tree, "logo.png").instansi.logo
    assert logo is not None
    with Image.open(io.BytesIO(logo.data)) as read:
        assert read.mode == "RGB"


def test_a_plain_jpeg_stays_as_it_is_and_others_are_encoded_anew(tree: Path) -> None:
    plain = picture("JPEG")
    write(tree / "a" / "logo.jpg", plain)
    logo = with_logo(tree, "logo.jpg").instansi.logo
    assert logo is not None
    assert (logo.data, logo.format) == (plain, ImageFormat.JPEG)
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    for name, data, size in (
        ("turned.jpg", picture("JPEG", exif=exif), (20, 40)),
        ("cmyk.jpg", picture("JPEG", mode="CMYK"), (40, 20)),
        ("progressive.jpg", picture("JPEG", progressive=True), (40, 20)),
    ):
        write(tree / "a" / name, data)
        logo = with_logo(tree, name).instansi.logo
        assert logo is not None
        with Image.open(io.BytesIO(logo.data)) as read:
            assert (read.mode, read.size, "exif" in read.info, "progressive" in read.info) == (
                "RGB",
                size,
                False,
                False,
            )


def test_a_large_logo_is_made_smaller(tree: Path) -> None:
    write(tree / "a" / "logo.png", picture("PNG", (3000, 1500)))
    logo = with_logo(tree, "logo.png").instansi.logo
    assert logo is not None
    assert (logo.width, logo.height) == (1200, 600)


def test_the_same_picture_gives_the_same_bytes(tree: Path) -> None:
    data = picture("PNG", mode="RGBA")
    write(tree / "a" / "satu.png", data)
    write(tree / "a" / "dua.png", data)
    assert with_logo(tree, "satu.png").instansi.logo == with_logo(tree, "dua.png").instansi.logo


def test_a_logo_may_lie_elsewhere_inside_the_tree(tree: Path) -> None:
    write(tree / "gambar" / "logo.png", picture("PNG"))
    assert with_logo(tree, "../gambar/logo.png").instansi.logo is not None


@pytest.mark.parametrize(
    ("logo", "message"),
    [
        ("tidak-ada.png", "no picture `tidak-ada.png` beside this file"),
        ("../../luar.png", "the logo must lie inside the tree of sources"),
        ("/etc/passwd", "the logo must lie inside the tree of sources"),
        ("tautan.png", "the logo must lie inside the tree of sources"),
        ("putaran.png", "no picture `putaran.png` beside this file"),
        ("pipa.png", "`pipa.png` is not a file"),
        (".", "`.` is not a file"),
        ("teks.png", "teks.png: this is neither a PNG nor a JPEG picture"),
        ("rusak.png", "rusak.png: the picture is damaged"),
        ("potong.jpg", "potong.jpg: the picture is damaged"),
        ("bom.png", "bom.png: the picture has more than 16 million pixels"),
        ("raksasa.png", "raksasa.png: the picture has more than 16 million pixels"),
        ("besar.png", "besar.png: the picture is larger than 5 MB"),
        ("gambar.gif", "gambar.gif: this is neither a PNG nor a JPEG picture"),
        (r"a\b.png", "write the picture's path with `/`, not with a backslash"),
        ("n" * 300, f"no picture `{'n' * 39}…` beside this file"),
        ("n/" * 3000, f"no picture `{'n/' * 19}n…` beside this file"),
    ],
)
def test_pictures_that_are_refused(tree: Path, logo: str, message: str) -> None:
    folder = tree / "a"
    write(tree.parent / "luar.png", picture("PNG"))
    write(folder / "teks.png", "bukan gambar")
    write(folder / "rusak.png", picture("PNG")[:30])
    write(folder / "potong.jpg", picture("JPEG", (300, 300))[:400])
    write(folder / "bom.png", picture("PNG", (5000, 4000), "1"))
    if logo == "raksasa.png":  # more than Pillow opens; it takes half a second to make
        write(folder / logo, picture("PNG", (20_000, 10_000), "1"))
    write(folder / "besar.png", picture("PNG") + b"\0" * 5 * 1024 * 1024)
    write(folder / "gambar.gif", picture("GIF"))
    (folder / "tautan.png").symlink_to(tree.parent / "luar.png")
    (folder / "putaran.png").symlink_to(folder / "putaran.png")
    os.mkfifo(folder / "pipa.png")
    loaded = with_logo(tree, logo)
    assert (loaded.sop, loaded.instansi.logo) == (None, None)
    assert told(loaded) == [f"{tree}/a/instansi.yaml:1:7: error: {message}"]


def pixels(logo: Logo | None) -> Image.Image:
    assert logo is not None
    with Image.open(io.BytesIO(logo.data)) as read:
        read.load()
        assert (read.mode, read.size) == ("RGB", (logo.width, logo.height))
        return read


def saved(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def test_what_shines_through_half_is_half_white(tree: Path) -> None:
    write(tree / "a" / "logo.png", saved(Image.new("RGBA", (2, 1), (255, 0, 0, 128))))
    assert pixels(with_logo(tree, "logo.png").instansi.logo).getpixel((0, 0)) == (255, 127, 127)  # 255 × 127 / 255


def test_a_transparent_colour_of_a_palette_is_white(tree: Path) -> None:
    image = Image.new("P", (2, 1))
    image.putpalette([255, 0, 0, 0, 0, 255])
    image.putpixel((1, 0), 1)
    write(tree / "a" / "logo.png", saved(image, transparency=0))
    shown = pixels(with_logo(tree, "logo.png").instansi.logo)
    assert (shown.getpixel((0, 0)), shown.getpixel((1, 0))) == ((255, 255, 255), (0, 0, 255))


def test_of_sixteen_bits_a_colour_the_upper_eight_are_shown(tree: Path) -> None:
    image = Image.new("I;16", (2, 1))
    image.putpixel((0, 0), 0x8012)
    image.putpixel((1, 0), 0xFFFF)
    write(tree / "a" / "logo.png", saved(image))
    shown = pixels(with_logo(tree, "logo.png").instansi.logo)
    assert (shown.getpixel((0, 0)), shown.getpixel((1, 0))) == ((0x80, 0x80, 0x80), (0xFF, 0xFF, 0xFF))


def test_a_photograph_that_was_turned_stands_upright(tree: Path) -> None:
    image = Image.new("RGB", (40, 20), "blue")
    image.paste("red", (0, 0, 20, 20))  # on the left
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned right by a quarter: what is on the left comes to the top
    write(tree / "a" / "logo.jpg", saved(image, "JPEG", exif=exif))
    shown = pixels(with_logo(tree, "logo.jpg").instansi.logo)
    assert shown.size == (20, 40)
    top, bottom = shown.getpixel((10, 5)), shown.getpixel((10, 35))
    assert top == pytest.approx((255, 0, 0), abs=5)  # as near as JPEG keeps it
    assert bottom == pytest.approx((0, 0, 255), abs=5)


def test_a_plain_jpeg_stays_as_it_is_up_to_the_longest_side(tree: Path) -> None:
    for name, side, expected in (("a.jpg", 1200, 1200), ("b.jpg", 2400, 1200)):
        data = picture("JPEG", (side, side // 100))
        write(tree / "a" / name, data)
        logo = with_logo(tree, name).instansi.logo
        assert logo is not None
        assert (logo.width, logo.data == data) == (expected, side == expected)


def test_a_plain_jpeg_of_many_bytes_is_encoded_anew(tree: Path) -> None:
    noise = Image.frombytes("RGB", (600, 600), bytes((at * at * 31 >> 7) % 256 for at in range(3 * 600 * 600)))
    data = saved(noise, "JPEG", quality=100)
    assert 300_000 < len(data) < 5 * 1024 * 1024
    write(tree / "a" / "logo.jpg", data)
    logo = with_logo(tree, "logo.jpg").instansi.logo
    assert logo is not None
    assert (logo.data != data, len(logo.data) < len(data)) == (True, True)


def test_the_picture_is_an_input_under_the_name_that_the_office_gives_it(tree: Path) -> None:
    write(tree / "gambar" / "logo.png", picture("PNG"))
    assert tree / "a" / "../gambar/logo.png" in files(with_logo(tree, "../gambar/logo.png"))
