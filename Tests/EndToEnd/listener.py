"""A page that has a list open: a client of server-sent events that comes back as a browser does, but without waiting
(HTML Living Standard, section 9.2)."""

import re
import socket
import threading
from dataclasses import dataclass

import requests


@dataclass
class Message:
    name: str
    id: str
    data: str

    @property
    def texts(self):
        """What the posts say that it brings."""
        return re.findall(r'<p class="text" dir="auto">(.*?)</p>', self.data, re.DOTALL)


class Listener:
    """
    - messages: all so far.
    - connections: how often it has been connected.
    - is_over: whether it was told not to come back.
    """

    def __init__(self, person, path="/", after=0):
        self.messages, self.connections, self.is_over, self.retry = [], 0, False, None
        self._person, self._address = person, f"{person.site.origin}/stream?on={path}&after={after}"
        self._last_id, self._is_closed, self._answer = None, False, None
        self._begun = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def __enter__(self):
        assert self._begun.wait(30), "no stream has begun"
        return self

    def __exit__(self, *_):
        self._is_closed = True
        connection = self._answer and self._answer.raw.connection
        if connection and connection.sock:
            # Whoever reads is in the midst of it: the connection is shut down beneath.
            connection.sock.shutdown(socket.SHUT_RDWR)
        self._thread.join(30)

    @property
    def texts(self):
        """What the posts say that were told, in the order in which they came."""
        return [text for message in self.messages for text in reversed(message.texts)]

    def named(self, name):
        return [message for message in self.messages if message.name == name]

    def _run(self):
        while not self._is_closed and not self.is_over:
            headers = {"Last-Event-ID": self._last_id} if self._last_id else {}
            try:
                self._answer = self._person.browser.get(
                    self._address, headers=headers, stream=True, timeout=60
                )
                if self._answer.status_code != 200:
                    return
                assert self._answer.headers["Content-Type"] == "text/event-stream"
                self.connections += 1
                self._read(self._answer)
            except requests.RequestException:
                continue

    def _read(self, answer):
        name, lines = "", []
        for line in answer.iter_lines(chunk_size=1, decode_unicode=True):
            field, _, value = line.partition(": ")
            match field:
                case "event":
                    name = value
                case "id":
                    self._last_id = value
                case "data":
                    lines.append(value)
                case "retry":
                    self.retry = int(value)
                case "":
                    if name:
                        self.messages.append(Message(name, self._last_id, "\n".join(lines)))
                    self.is_over = self.is_over or name == "bye"
                    name, lines = "", []
                    self._begun.set()
