"""Files that people send as pictures: good ones, and such as nobody should be able to send."""

import io
import struct
import zlib

from PIL import Image

PLACE = "Greenwich, below the hill"


def photograph(kind="JPEG", size=(400, 300), **options):
    image = Image.effect_noise((size[0] // 8, size[1] // 8), 90).convert("RGB").resize(size)
    return _saved(image, kind, **options)


def geotagged():
    """A photograph that says where and by whom it was taken, and is to be turned by a quarter."""
    exif = Image.Exif()
    exif[0x0112] = 6  # orientation
    exif[0x010E] = PLACE  # description
    exif.get_ifd(0x8825).update({1: "N", 2: (51.0, 28.0, 40.0), 3: "W", 4: (0.0, 0.0, 5.0)})
    xmp = f"<x:xmpmeta><rdf:li>{PLACE}</rdf:li></x:xmpmeta>".encode()
    return photograph(exif=exif, xmp=xmp, comment=PLACE.encode())


def animation(frames=5, size=(64, 48)):
    images = [Image.new("RGB", size, (9 * n % 256, 255 - 9 * n % 256, 40)) for n in range(frames)]
    return _saved(images[0], "GIF", save_all=True, append_images=images[1:], duration=80, loop=0)


def announced(width, height):
    """A PNG whose header says so, and which decoders take for what it says."""
    row = zlib.compress(b"\0" * (width * 3 + 1))
    return _png(_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)), _chunk(b"IDAT", row))


def bomb():
    """30,000 × 30,000 pixels, black or white, in a hundred kilobytes."""
    packed = zlib.compress(b"\0" * (30_000 // 8 + 1) * 30_000)
    header = struct.pack(">IIBBBBB", 30_000, 30_000, 1, 0, 0, 0, 0)
    return _png(_chunk(b"IHDR", header), _chunk(b"IDAT", packed))


def text_bomb():
    """A small PNG with a comment that unpacks to a quarter of a gigabyte."""
    packed = zlib.compress(b"\0" * (1 << 28))
    small = photograph("PNG", (40, 30))
    return small[:33] + _chunk(b"zTXt", b"Comment\0\0" + packed) + small[33:]


def hungry():
    """40 million pixels in 16 bits, interlaced: decoders need all of them at once."""
    packer = zlib.compressobj(1)
    side = 6_300
    packed = packer.compress(b"\0" * (side * side * 8 + 3 * side)) + packer.flush()
    header = struct.pack(">IIBBBBB", side, side, 16, 6, 0, 0, 1)
    return _png(_chunk(b"IHDR", header), _chunk(b"IDAT", packed))


def _saved(image, kind, **options):
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def _png(*chunks):
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks) + _chunk(b"IEND", b"")


def _chunk(name, content):
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
