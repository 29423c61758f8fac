"""How the time of queries is told: a table."""

from statistics import median

import tables


def text(found):
    """
    - found: milliseconds by (size, page), one a round.
    """
    sizes = list(dict.fromkeys(size for size, _ in found))
    pages = list(dict.fromkeys(page for _, page in found))
    rows = [
        [page, *(tables.middle(found[size, page], "{:.2f}", " ms") for size in sizes), _growth(page, sizes, found)]
        for page in pages
    ]
    return tables.table(["**Time in the database a page**", *sizes, " → ".join(sizes)], rows)


def _growth(page, sizes, found):
    small, large = (found[size, page] for size in sizes)
    return f"{median(more / one for one, more in zip(small, large)):.2f} ×"
