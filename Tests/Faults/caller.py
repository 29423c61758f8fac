"""One kept-alive connection of a browser or a program."""

import http.client
import select
import time
from dataclasses import dataclass
from urllib.parse import urlsplit


class Unanswered(Exception):
    """The connection broke before an answer came, so nobody knows what became of the request."""


@dataclass
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes
    seconds: float


class Caller:
    """
    Connects when it must and asks again where a browser would: on a new connection, when the server has
    closed the idle one, and then a GET only (RFC 9110, section 9.2.2).

    - address: the loopback address it calls from.
    """

    def __init__(self, origin, address="127.0.0.1", timeout=30):
        parts = urlsplit(origin)
        self.origin = origin
        self._connection = http.client.HTTPConnection(
            parts.hostname, parts.port, timeout=timeout, source_address=(address, 0)
        )

    def ask(self, method, path, headers=None, body=None):
        self._drop_if_closed()
        is_reused = self._connection.sock is not None
        began = time.monotonic()
        try:
            return self._exchange(method, path, headers, body, began)
        except (http.client.HTTPException, OSError) as error:
            if not (is_reused and method in ("GET", "HEAD")):
                raise Unanswered(f"{method} {path}: {error!r}") from error
        try:
            return self._exchange(method, path, headers, body, began)
        except (http.client.HTTPException, OSError) as error:
            raise Unanswered(f"{method} {path}: {error!r}") from error

    def close(self):
        self._connection.close()

    def _exchange(self, method, path, headers, body, began):
        try:
            self._connection.request(method, path, body=body, headers=headers or {})
            response = self._connection.getresponse()
            content = response.read()
        except (http.client.HTTPException, OSError):
            self._connection.close()
            raise
        return Answer(response.status, response.headers, content, time.monotonic() - began)

    def _drop_if_closed(self):
        socket = self._connection.sock
        if socket and select.select([socket], [], [], 0)[0]:
            self._connection.close()
