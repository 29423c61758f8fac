"""A proxy that passes everything on, but keeps a stream back after its head, as some do."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import requests

# Of the connection, not of the message (RFC 9110, section 7.6.1), or said by this server itself.
OWN = {"connection", "keep-alive", "transfer-encoding", "content-encoding", "content-length", "date", "server"}


class HoldingProxy:
    """Before a site; `origin` is where it is then found. `held` are the streams that were kept back."""

    def __init__(self, site):
        self.held = held = []
        self._closed = closed = threading.Event()

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                if self.path.startswith("/stream?"):
                    held.append(self.path)
                    self.send_response(200)
                    self.send_header("Content-Type", "text/event-stream")
                    self.end_headers()
                    self.wfile.flush()
                    closed.wait()
                else:
                    self.pass_on()

            def do_POST(self):
                self.pass_on()

            def pass_on(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                answer = requests.request(
                    self.command, site.origin + self.path, headers=dict(self.headers), data=body,
                    allow_redirects=False, timeout=30,
                )
                self.send_response(answer.status_code)
                for name, value in answer.raw.headers.items():
                    if name.lower() not in OWN:
                        self.send_header(name, value)
                self.send_header("Content-Length", len(answer.content))
                self.end_headers()
                self.wfile.write(answer.content)

            def log_message(self, *_):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.origin = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self):
        threading.Thread(target=self._server.serve_forever).start()
        return self

    def __exit__(self, *_):
        self._closed.set()
        self._server.shutdown()
        self._server.server_close()
