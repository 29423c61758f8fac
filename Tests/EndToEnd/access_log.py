"""nginx's access log: one JSON object a request."""

import json
from collections import Counter

from waiting import eventually


class AccessLog:
    def __init__(self, path):
        self._path = path

    def requests(self):
        with open(self._path, encoding="utf-8") as lines:
            return [json.loads(line) for line in lines if line.endswith("\n")]

    def find(self, request_id):
        """The request that was answered with this X-Request-Id; nginx writes after it has answered."""
        return eventually(
            lambda: next((one for one in self.requests() if one["id"] == request_id), None),
            what=f"the log entry of {request_id}",
        )

    def answered_by(self):
        """How many requests each socket has answered; where nginx asked several, the last did."""
        return Counter(
            request["upstream"].split(", ")[-1] for request in self.requests() if request["upstream"]
        )
