"""Says how far the long work has come."""

import sys
import time

_BEGUN = time.monotonic()


def tell(text):
    minutes, seconds = divmod(int(time.monotonic() - _BEGUN), 60)
    print(f"{minutes:3d}:{seconds:02d}  {text}", file=sys.stderr, flush=True)
