"""Thousands who have the home page open and are told what is new, each from an address of their own."""

import resource
import select
import socket
import threading
import time
from itertools import islice, product
from urllib.parse import urlsplit

# Behind the addresses at which people of tests live.
_ADDRESSES = (f"127.{a}.{b}.{c}" for a, b, c in product(range(101, 255), range(0, 255), range(1, 255)))
_WAIT_SECONDS = 120
# Who wait to be let in at a time: browsers come back over some seconds, and fewer than `listen` have to wait.
_KNOCKING = 200


class Audience:
    """
    Listens on a thread of its own.

    - cookies: one for each listener, the values of session cookies; None for strangers.
    """

    def __init__(self, origin, cookies):
        _raise_descriptor_limit()
        self._origin, self._cookies = origin, cookies
        self._epoll = select.epoll()
        self._sockets, self._tails = {}, {}
        # By what was listened for, when it was heard last and by how many.
        self._heard = {}
        self._begun, self._is_closed = 0, False

    def __enter__(self):
        thread = threading.Thread(target=self._listen, daemon=True)
        thread.start()
        place = urlsplit(self._origin)
        for cookie, address in zip(self._cookies, islice(_ADDRESSES, len(self._cookies))):
            connection = socket.create_connection((place.hostname, place.port), source_address=(address, 0))
            session = f"Cookie: martlet-sid={cookie}\r\n" if cookie else ""
            connection.sendall(f"GET /stream?on=/ HTTP/1.1\r\nHost: {place.netloc}\r\n{session}\r\n".encode())
            connection.setblocking(False)
            self._sockets[connection.fileno()] = connection
            self._epoll.register(connection, select.EPOLLIN)
            self._wait(lambda: self._begun > len(self._sockets) - _KNOCKING, "the beginning of streams")
        self._wait(lambda: self._begun == len(self._cookies), "the beginning of all streams")
        return self

    def __exit__(self, *_):
        self._is_closed = True
        for connection in self._sockets.values():
            connection.close()

    def delay(self, word, act):
        """Seconds from doing something to the last listener's hearing of it by a word."""
        self._heard[word] = (0, 0)
        begun = time.monotonic()
        act()
        self._wait(lambda: self._heard[word][1] == len(self._sockets), f"hearing of {word} everywhere")
        return self._heard.pop(word)[0] - begun

    def _listen(self):
        while not self._is_closed:
            for descriptor, _ in self._epoll.poll(0.2):
                self._read(descriptor)

    def _read(self, descriptor):
        connection = self._sockets.get(descriptor)
        try:
            heard = connection.recv(1 << 16)
        except OSError:
            return
        assert heard or self._is_closed, "a stream has ended"
        if descriptor not in self._tails:
            assert heard.startswith(b"HTTP/1.1 200 "), heard[:100]
            self._begun += 1
        text = self._tails.get(descriptor, b"") + heard
        for word in list(self._heard):
            if word.encode() in text:
                self._heard[word] = (time.monotonic(), self._heard[word][1] + 1)
                text = b""
        # What may be the beginning of a word.
        self._tails[descriptor] = text[-16:]

    def _wait(self, condition, what):
        deadline = time.monotonic() + _WAIT_SECONDS
        while not condition():
            assert time.monotonic() < deadline, f"{what}: {self._begun} have begun, {self._heard}"
            time.sleep(0.005)


def _raise_descriptor_limit():
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
