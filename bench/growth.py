"""What becomes of Martlet when a site grows: more posts, more responders, more people signed in."""

import tempfile
from contextlib import ExitStack
from pathlib import Path

import growth_report
import workloads
import worlds
import wrk
from measurement import Effort, Subject, interleaved, memory
from progress import tell
from report import Findings
from sites import site
from workloads import BENCH, CONNECTIONS, FOLLOWING, FREQUENT, HEALTH, HOME, PERSON, POSTING, RARE, RARE_WORD, TWEETS

POSTS = [10_000, 100_000, 1_000_000]
READS = [HEALTH, TWEETS, HOME, PERSON, FOLLOWING, RARE, FREQUENT]
# So many people have written what is newest on all sites.
LOUD = 20
USUAL_POSTS = 100_000
RESPONDERS = [1, 2, 4]
RESPONDER_LOADS = [TWEETS, HOME, POSTING]
SESSIONS = [1_000, 10_000]


def measure(effort):
    reads, sizes = _reads_by_posts(effort)
    posts = reads | _posting_by_posts(effort)
    responders = _by_responders(effort)
    sessions = _by_sessions(effort)
    return Findings(
        growth_report.text(posts, sizes, responders, sessions),
        {growth_report.DRAWING: growth_report.drawing(posts, responders, sessions)},
    )


def _reads_by_posts(effort):
    """The measurements by (posts, load), and what a responder takes of memory, in bytes, by posts."""
    with ExitStack() as stack:
        sites = {count: stack.enter_context(site(count)) for count in POSTS}
        for one in sites.values():
            _publish_alike(one)
            _follow_the_quiet(one)
        subjects = {
            count: Subject(one.pids, workloads.loads(one.visitor, READS)) for count, one in sites.items()
        }
        rounds = interleaved(subjects, effort)
        return rounds, {count: memory(one.pids()) / len(one.pids()) for count, one in sites.items()}


def _publish_alike(one):
    """Gives a site the newest posts that all sites have, so that their pages differ in nothing but what lies behind."""
    tell("publishing what is newest on all sites")
    people = [one.person(handle) for handle in list(one.cookies)[1:LOUD + 1]]
    texts = [f"A {RARE_WORD} sang in the square", *worlds.texts(POSTS[0], 399)]
    for number, text in enumerate(texts):
        answer = people[number % len(people)].call("POST", "/api/v2/tweets", {"body": text})
        assert answer.status_code == 201, answer.text


def _follow_the_quiet(one):
    """Has `bench` follow all but those who have written what is newest: its page must look behind that."""
    tell("following all others")
    bench, csrf = one.person("bench"), one.visitor.csrf()
    for handle in list(one.cookies)[LOUD + 1:]:
        answer = bench.post(f"/@{handle}/follow", {"csrf": csrf})
        assert answer.status_code == 303, answer.text


def _posting_by_posts(effort):
    """Each round begins anew: posting makes a small site much larger."""
    rounds = {(count, POSTING): [] for count in POSTS}
    for number in range(effort.rounds):
        tell(f"posting, round {number + 1} of {effort.rounds}")
        with ExitStack() as stack:
            sites = {count: stack.enter_context(site(count)) for count in POSTS}
            subjects = {
                count: Subject(one.pids, workloads.loads(one.visitor, [POSTING])) for count, one in sites.items()
            }
            for key, found in interleaved(subjects, Effort(1, effort.seconds)).items():
                rounds[key] += found
    return rounds


def _by_responders(effort):
    with ExitStack() as stack:
        sites = {count: stack.enter_context(site(USUAL_POSTS, processes=count)) for count in RESPONDERS}
        subjects = {
            count: Subject(one.pids, workloads.loads(one.visitor, RESPONDER_LOADS)) for count, one in sites.items()
        }
        return interleaved(subjects, effort)


def _by_sessions(effort):
    """All sessions ask in turn for the home page."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        subjects = {}
        for count in SESSIONS:
            one = stack.enter_context(site(USUAL_POSTS, sessions_open=count))
            cookies = folder / str(count)
            cookies.write_text("\n".join(one.all_cookies))
            subjects[count] = Subject(one.pids, {HOME: _as_everybody(one.visitor.origin, cookies)})
        return interleaved(subjects, effort)


def _as_everybody(origin, cookies):
    return lambda seconds: wrk.run(
        origin + "/", seconds, CONNECTIONS, script=BENCH / "sessions.lua", arguments=[str(cookies)]
    )
