"""Pictures that somebody may look at with pleasure, drawn by arithmetic: the same every time."""

import io
import math

from PIL import Image, ImageDraw

SKIES = [((244, 190, 150), (96, 108, 150)), ((250, 214, 165), (120, 150, 180)), ((178, 160, 190), (48, 56, 92))]


def landscape(width, height, hour=0):
    """Hills behind hills under an evening sky."""
    low, high = SKIES[hour % len(SKIES)]
    image = Image.new("RGB", (width, height))
    draw = ImageDraw.Draw(image)
    for y in range(height):
        draw.line([(0, y), (width, y)], _between(high, low, y / height * 1.3))
    for hill in range(5):
        shade = _between(low, (24, 34, 48), (hill + 1.5) / 6.5)
        top = height * (0.45 + 0.11 * hill)
        outline = [
            (x, top - height * 0.07 * (math.sin(x / width * (3 + hill) + hill * 1.7 + hour) + 0.4 * math.sin(x / width * 11 + hour * hill)))
            for x in range(0, width + 8, 8)
        ]
        draw.polygon([(0, height), *outline, (width, height)], shade)
    return _saved(image)


def portrait():
    """A swift before the moon."""
    image = Image.new("RGB", (400, 400), (38, 58, 84))
    draw = ImageDraw.Draw(image)
    draw.ellipse((90, 70, 330, 310), (236, 222, 190))
    wings = [(60, 190), (150, 180), (200, 215), (262, 160), (360, 130), (290, 200), (262, 262), (232, 250), (214, 300), (196, 256), (160, 250)]
    draw.polygon(wings, (24, 34, 48))
    return _saved(image)


def _between(first, second, share):
    share = min(1, max(0, share))
    return tuple(round(a + (b - a) * share) for a, b in zip(first, second, strict=True))


def _saved(image):
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()
