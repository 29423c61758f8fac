"""The form to sign up, which wants to be looked at for a while before it is sent."""

import time

# As long as `SignupForm` says, and a little more.
FILL_SECONDS = 2.2


class Opening:
    """When somebody opened it: now. `stamp` is how the form itself says so."""

    def __init__(self, stamp=""):
        self.stamp = stamp
        self._moment = time.monotonic()

    def wait(self):
        """Until it may be sent."""
        time.sleep(max(0, self._moment + FILL_SECONDS - time.monotonic()))
