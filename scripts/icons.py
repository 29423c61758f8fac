"""
Makes the icons for those who cannot draw static/martlet.svg themselves, out of it. Run after the drawing has
changed, and commit what changes: .build/venv/bin/python scripts/icons.py
"""

import io
import re
import subprocess
from pathlib import Path

from PIL import Image

STATIC = Path(__file__).resolve().parents[1] / "static"
DRAWING = re.sub(r"<style>.*</style>", "", (STATIC / "martlet.svg").read_text())
# Devices cut their own shape out of it; what stands in the middle four fifths is always kept
# (W3C Web Application Manifest, 1.9.4.3).
FULL = DRAWING.replace(' rx="14"', "").replace("<path ", '<path transform="translate(9.6 9.6) scale(.7)" ')


def drawn(drawing, side):
    """A drawing as a picture; librsvg draws it for libvips."""
    command = ["vips", "thumbnail_source", "[descriptor=0]", ".png", str(side)]
    done = subprocess.run(command, input=drawing.encode(), capture_output=True, check=True)
    return Image.open(io.BytesIO(done.stdout))


def main():
    for name, drawing, side in [
        ("icon-192.png", DRAWING, 192),
        ("icon-512.png", DRAWING, 512),
        ("icon-maskable-512.png", FULL, 512),
        ("apple-touch-icon.png", FULL, 180),
    ]:
        drawn(drawing, side).quantize(64).save(STATIC / name, optimize=True)
    sizes = [drawn(DRAWING, side) for side in (16, 32, 48)]
    sizes[-1].save(STATIC / "favicon.ico", append_images=sizes[:-1], sizes=[image.size for image in sizes])


if __name__ == "__main__":
    main()
