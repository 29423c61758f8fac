"""A program with the interface of sendmail, and what it was given."""

import email
import email.policy
import os
import re
import signal

from instance import ROOT
from waiting import eventually


class Mailbox:
    def __init__(self, directory):
        self._letters = directory / "letters"
        self._letters.mkdir(parents=True)
        self._hanging = directory / "hanging"
        self.program = directory / "sendmail"
        self.program.symlink_to(ROOT / "Tests/Sendmail/sendmail")
        self.take()

    def take(self):
        """From now on, mail is taken."""
        self._become(f"""
            file=$(mktemp {self._letters}/XXXXXXXX) && cat > "$file" && mv "$file" "$file.eml"
        """)

    def refuse(self):
        self._become('echo "relay access denied" >&2; exit 75')

    def hang(self):
        """From now on, it neither takes mail nor refuses it; `release` ends what hangs."""
        self._become(f"echo $$ >{self._hanging}; exec sleep 1000")

    def release(self):
        os.kill(int(self._hanging.read_text()), signal.SIGKILL)

    def _become(self, script):
        part = self.program.with_suffix(".part")
        part.write_text(f"{script}\n")
        part.rename(self.program.with_name("behaviour"))

    @property
    def settings(self):
        return {"sendmail": self.program, "mail_from": "martlet@example.org"}

    @property
    def letters(self):
        return [
            email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
            for path in sorted(self._letters.glob("*.eml"), key=lambda path: path.stat().st_mtime_ns)
        ]

    def to(self, address):
        return [letter for letter in self.letters if letter["To"].addresses[0].addr_spec == address]

    def letter_to(self, address, number=1):
        """The latest letter, once there are so many to the address."""
        return eventually(
            lambda: len(found := self.to(address)) >= number and found, what=f"mail to {address}"
        )[-1]


def link_in(letter, site):
    """The path and the query of the link in a letter."""
    [link] = re.findall(r"https?://\S+", letter.get_content())
    assert link.startswith(f"{site.origin}/"), link
    return link.removeprefix(site.origin)
