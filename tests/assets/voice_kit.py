"""What the tests of the voices share: shots, sounds, and a server that answers as Google's voice does."""

from __future__ import annotations

import base64
import io
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import av
import numpy as np

from script.model import Line, Shot, Transition, Visual


def shot(name="a", *lines, voice="draft", kind="concept", language="en", transition=None, **more):
    """A shot in which one voice speaks `lines`."""
    said = tuple(Line("Narrator", text) for text in lines)
    cut = transition or Transition("cut", 0.0)
    voices = (voice,) * len(said)
    return Shot(name, "", "", "cut", cut, "still", Visual(kind), said, voices, language, 0, 1, 1, **more)


def tone(seconds, rate=48_000, level=0.2, before=0.0, after=0.0, pitch=220.0):
    """A tone with silence around it, float32."""
    t = np.arange(round(seconds * rate)) / rate
    silence = [np.zeros(round(length * rate)) for length in (before, after)]
    return np.concatenate([silence[0], level * np.sin(2 * np.pi * pitch * t), silence[1]]).astype(np.float32)


def mp3(seconds=1.0):
    """An MP3 of a tone, as Google's voice comes: 24 kHz, mono, 64 kbit/s."""
    out = io.BytesIO()
    with av.open(out, "w", format="mp3") as file:
        stream = file.add_stream("mp3", rate=24_000, layout="mono")
        stream.bit_rate = 64_000
        frame = av.AudioFrame.from_ndarray((tone(seconds, 24_000) * 32767).astype(np.int16)[None], "s16", "mono")
        frame.rate = 24_000
        for packet in [*stream.encode(frame), *stream.encode(None)]:
            file.mux(packet)
    return out.getvalue()


class Google:
    """What the server has been told to answer, one after the other (the last again and again), and what it was asked."""

    def __init__(self):
        self.answers: list[object] = [200]
        self.asked: list[str] = []
        self.sound = mp3()
        self.url = ""

    def next(self):
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]

    def body(self):
        encoded = base64.b64encode(self.sound).decode()
        return f")]}}'\n\n{json.dumps([['wrb.fr', 'jQ1olc', json.dumps([encoded]), None]], separators=(',', ':'))}\n".encode()


@contextmanager
def google() -> Iterator[Google]:
    """A loopback server; an answer is a status, "garbage", "empty", "hang" or "break"."""
    state = Google()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            state.asked.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
            answer = state.next()
            if answer == "hang":
                time.sleep(1.0)
                return
            body = {"garbage": b"<html>no</html>", "empty": b"jQ1olc but nothing else\n"}.get(answer, state.body())
            self.send_response(answer if isinstance(answer, int) else 200)
            self.send_header("Content-Length", str(len(body) + (1000 if answer == "break" else 0)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    state.url = f"http://127.0.0.1:{server.server_port}/"
    try:
        yield state
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
