"""Many people at once: what they ask for, and what they are answered."""

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor


class Crowd:
    """
    Readers and a writer, who go on until the block ends.

    - statuses: how often readers were answered with each status.
    - acknowledged: what the writer was told is published.
    - refused: the statuses of what was not.
    """

    def __init__(self, person, readers=4):
        self._person = person
        self._readers = readers
        self._stop = threading.Event()
        self._enough = threading.Semaphore(0)
        self.statuses = Counter()
        self.acknowledged = []
        self.refused = []

    def __enter__(self):
        self._pool = ThreadPoolExecutor(self._readers + 1)
        self._work = [self._pool.submit(self._read) for _ in range(self._readers)]
        self._work.append(self._pool.submit(self._write))
        return self

    def __exit__(self, kind, error, trace):
        self._stop.set()
        self._pool.shutdown()
        for work in self._work:
            work.result()

    def wait(self, answers):
        """Returns when readers have got so many more answers."""
        for _ in range(answers):
            assert self._enough.acquire(timeout=60)

    def _read(self):
        reader = self._person.elsewhere()
        reader.browser.cookies.update(self._person.browser.cookies)
        while not self._stop.is_set():
            self.statuses[reader.get("/").status_code] += 1
            self._enough.release()

    def _write(self):
        form = self._person.read("/").form("/posts")
        number = 0
        while not self._stop.is_set():
            text = f"entry {(number := number + 1)}."
            status = self._person.post("/posts", form.fields | {"text": text}).status_code
            if status == 303:
                self.acknowledged.append(text)
            else:
                self.refused.append(status)
