"""A server on the loopback that misbehaves in every way asked for; it answers few requests."""

import gzip
import socket
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.sources.readers.samples import PAGE, pdf

BOMB = gzip.compress(b"<p>bomb</p>" * 2_000_000)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        self.server.asked.append((self.path, self.headers["Host"], self.headers["User-Agent"]))
        name = self.path.partition("?")[0].strip("/").replace("-", "_").replace(".", "_")
        getattr(self, f"give_{name}", self.give_missing)()

    def give(self, body=b"", status=200, **headers):
        given = {key.replace("_", "-"): value for key, value in headers.items()}
        sent = {"Content-Type": "text/html", "Content-Length": str(len(body)), **given}
        self.send_response(status)
        for key, value in sent.items():
            self.send_header(key, value)
        self.end_headers()
        self.wfile.write(body)

    def give_robots_txt(self):
        self.give(self.server.robots.encode(), status=self.server.robots_status)

    def give_missing(self):
        self.give(b"no such page", status=404)

    def give_mill(self):
        self.give(PAGE.encode(), Last_Modified="Sat, 09 Mar 2019 01:00:00 GMT", ETag='"1"')

    def give_scan(self):
        self.give(pdf(), Content_Type="application/pdf")

    def give_weighs(self):
        """Give the page, or 304 to who has it: by its tag, else by the day of its change."""
        if self.headers["If-None-Match"] == '"w1"' or self.headers["If-Modified-Since"]:
            self.send_response(304)
            self.end_headers()
        else:
            self.give(PAGE.encode(), ETag='"w1"', Last_Modified="Sat, 09 Mar 2019 01:00:00 GMT")

    def give_same(self):
        self.give(PAGE.encode())

    def give_picture_png(self):
        self.give(b"\x89PNG\r\n\x1a\n" + bytes(range(200)), Content_Type="image/png")

    def give_fails_once(self):
        n_asked = sum(path == self.path for path, *_ in self.server.asked)
        self.give(PAGE.encode(), status=503 if n_asked == 1 else 200, Retry_After="0")

    def give_busy(self):
        self.give(b"later", status=429, Retry_After="3600")

    def give_fails(self):
        self.give(b"oops", status=500)

    def give_not_modified(self):
        self.send_response(304)
        self.end_headers()

    def give_empty(self):
        self.give(b"")

    def give_moved(self):
        self.give(status=301, Location="/mill")

    def give_circle(self):
        self.give(status=302, Location="/circle2")

    def give_circle2(self):
        self.give(status=302, Location="/circle")

    def give_endless(self):
        number = int(self.path.partition("?")[2] or 0)
        self.give(status=302, Location=f"/endless?{number + 1}")

    def give_to_file(self):
        self.give(status=302, Location="file:///etc/passwd")

    def give_to_private(self):
        self.give(status=302, Location="http://10.0.0.1/admin")

    def give_wrong_charset(self):
        page = PAGE.replace("on Friday", "in a café on Friday").encode("latin-1")
        self.give(page, Content_Type="text/html; charset=utf-8")

    def give_declared_charset(self):
        page = PAGE.replace("on Friday", "у млина on Friday").encode("windows-1251")
        self.give(page, Content_Type="text/html; charset=windows-1251")

    def give_truncated(self):
        self.give(PAGE.encode()[:400], Content_Length=str(len(PAGE)))

    def give_bomb(self):
        self.give(BOMB, Content_Encoding="gzip")

    def give_large(self):
        self.give(b"<p>" + b"x" * 3_000_000)

    def give_garbage(self):
        self.give(b"this is not gzip", Content_Encoding="gzip")

    def give_silent(self):
        time.sleep(3)

    def give_slow(self):
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        for _ in range(30):
            try:
                self.wfile.write(b"x")
                self.wfile.flush()
            except OSError:
                return
            time.sleep(0.1)

    def drip(self, head):
        """Send a head, then a byte at a time for longer than any limit of the tests."""
        try:
            self.connection.sendall(head)
            for _ in range(60):
                self.connection.sendall(b"x")
                time.sleep(0.1)
        except OSError:
            return
        self.close_connection = True

    def give_slow_endless(self):
        self.drip(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE.encode()[:900])

    def give_slow_chunks(self):
        self.drip(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1000\r\n")

    def give_slow_headers(self):
        self.drip(b"HTTP/1.1 200 OK\r\nX-A: ")

    def give_slow_status(self):
        self.drip(b"HTTP/1.1 200 ")

    def give_headers(self):
        self.connection.sendall(b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 1_000 + b"\r\n")

    def give_nonsense(self):
        self.connection.sendall(b"\x00\xff nonsense\r\n\r\n")

    def give_hangs_up(self):
        self.connection.shutdown(socket.SHUT_RDWR)


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        pass


@contextmanager
def serving(robots="", robots_status=200):
    server = Server(("127.0.0.1", 0), Handler)
    server.asked, server.robots, server.robots_status = [], robots, robots_status
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server, f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
