"""How streams are told of: tables."""

import tables

_QUIET, _POSTING = "nothing is posted", "a post a second"


def text(found):
    sizes = sorted({size for size, _ in found.home})
    return f"{_home(found, sizes)}\n\n{_streams(found, sizes)}"


def _home(found, sizes):
    header = ["**Home page, signed in**", "requests/s", "p50", "p99", "p99 against none"]
    rows = []
    for is_posting, name in ((False, _QUIET), (True, _POSTING)):
        for size in sizes:
            results, none = found.home[size, is_posting], found.home[0, is_posting]
            rows.append([
                f"{size:,} streams, {name}",
                tables.middle([result.per_second for result in results], "{:,.0f}", ""),
                tables.middle([result.p50 * 1e3 for result in results], "{:.2f}", " ms"),
                tables.middle([result.p99 * 1e3 for result in results], "{:.1f}", " ms"),
                tables.ratio(results, none, lambda result: result.p99),
            ])
    return tables.table(header, rows)


def _streams(found, sizes):
    header = ["**Streams of one responder**", "its memory", "a post is everywhere after", "beside home pages as above"]
    rows = [
        [
            f"{size:,}",
            tables.middle([value / 1e6 for value in found.memory[size]], "{:.0f}", " MB"),
            _seconds(found.calm.get(size)),
            _seconds(found.busy.get(size)),
        ]
        for size in sizes
    ]
    return tables.table(header, rows)


def _seconds(delays):
    return tables.middle(delays, "{:.2f}", " s") if delays else ""
