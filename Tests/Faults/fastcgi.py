"""FastCGI 1.0 by hand, straight to a responder's socket."""

import json
import os
import re
import socket
import struct
from pathlib import Path

VERSION = 1
BEGIN_REQUEST, ABORT_REQUEST, END_REQUEST, PARAMS, STDIN, STDOUT, STDERR = 1, 2, 3, 4, 5, 6, 7
GET_VALUES = 9
RESPONDER, KEEP_CONNECTION = 1, 1


def record(kind, content=b"", request=1, version=VERSION, padding=0):
    return (
        struct.pack(">BBHHBx", version, kind, request, len(content), padding)
        + content + bytes(padding)
    )


def begin(request=1, role=RESPONDER, flags=0):
    return record(BEGIN_REQUEST, struct.pack(">HB5x", role, flags), request)


def pair(name, value):
    """One name-value pair (section 3.4)."""
    return _length(len(name)) + _length(len(value)) + name + value


def _length(length):
    return bytes([length]) if length < 128 else struct.pack(">I", length | 1 << 31)


def variables(method, path, length="", listener="public", **more):
    """The parameters that nginx sends."""
    address, _, query = path.partition("?")
    values = {
        "GATEWAY_INTERFACE": "CGI/1.1", "SERVER_PROTOCOL": "HTTP/1.1", "REQUEST_METHOD": method,
        "REQUEST_URI": path, "QUERY_STRING": query, "CONTENT_LENGTH": str(length),
        "REMOTE_ADDR": "127.0.0.1", "HTTP_HOST": "faults.test", "MARTLET_LISTENER": listener,
        "REQUEST_ID": os.urandom(16).hex(),
    } | more
    return b"".join(pair(name.encode(), value.encode()) for name, value in values.items())


def parameters(content):
    """The whole stream of parameters, with its end."""
    return record(PARAMS, content) + record(PARAMS)


def request(method, path, body=b"", **options):
    """A whole request, as bytes."""
    length = options.pop("length", len(body) or "")
    flags = options.pop("flags", 0)
    parts = [body[start:start + 32768] for start in range(0, len(body), 32768)]
    return (
        begin(flags=flags) + parameters(variables(method, path, length, **options))
        + b"".join(record(STDIN, part) for part in parts) + record(STDIN)
    )


def log_in(member):
    """A call that keeps a responder busy for as long as a password takes to check."""
    body = json.dumps({"username": member.handle, "password": member.password}).encode()
    return request("POST", "/api/login", body, CONTENT_TYPE="application/json")


class Peer:
    """A connection to a responder."""

    def __init__(self, path, timeout=10):
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(timeout)
        self._socket.connect(str(path))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._socket.close()

    def send(self, data):
        self._socket.sendall(data)

    def finish_sending(self):
        self._socket.shutdown(socket.SHUT_WR)

    def answer(self):
        """The bytes of standard output up to the end of the request; None if the responder closes first."""
        output = b""
        while True:
            header = self._read(8)
            if header is None:
                return None
            _, kind, _, length, padding = struct.unpack(">BBHHBx", header)
            content = self._read(length + padding)
            if content is None:
                return None
            if kind == STDOUT:
                output += content[:length]
            elif kind == END_REQUEST:
                return output

    def _read(self, count):
        data = b""
        while len(data) < count:
            try:
                part = self._socket.recv(count - len(data))
            except ConnectionResetError:
                return None
            if not part:
                return None
            data += part
        return data


def status(output):
    """The status of an answer."""
    found = re.match(rb"Status: (\d{3})", output)
    return int(found.group(1)) if found else 200


def ask(path, data, timeout=10):
    """The status with which bytes are answered; None if the connection is closed instead."""
    with Peer(path, timeout) as peer:
        try:
            peer.send(data)
        except (BrokenPipeError, ConnectionResetError):
            pass
        output = peer.answer()
    return None if output is None else status(output)


def is_ready(path):
    try:
        return ask(path, request("GET", "/readyz"), timeout=5) == 200
    except OSError:
        return False


def listening_socket(pid):
    """The identity of the socket that a process got as descriptor 0."""
    return re.search(r"\d+", os.readlink(f"/proc/{pid}/fd/0")).group()


def listening_path(pid):
    """Where that socket was bound: under a temporary name."""
    inode = listening_socket(pid)
    for line in Path("/proc/net/unix").read_text().splitlines():
        fields = line.split()
        if len(fields) == 8 and fields[6] == inode:
            return fields[7].removesuffix(".new")
    return None
