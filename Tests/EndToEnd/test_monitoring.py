"""What Prometheus is given, and what deploy/monitoring makes of it."""

import json
import re
import subprocess

import pytest
import requests

from instance import MARTLET, ROOT, Instance, free_ports
from waiting import eventually

MONITORING = ROOT / "deploy/monitoring"
METRIC = re.compile(r"\b(?:martlet|process)_[a-z_]+\b")


@pytest.fixture(scope="module")
def watched():
    with Instance(processes=2) as instance:
        ada = instance.member("ada")
        for number in range(4):
            ada.publish(f"post {number}")
        yield instance


def metrics(site, path="/metrics"):
    answer = requests.get(site.internal_origin + path, timeout=30)
    assert answer.status_code == 200, answer.text
    return answer.text


def promtool(*arguments, entry=None):
    done = subprocess.run(
        ["promtool", *arguments], cwd=MONITORING, input=entry, capture_output=True, text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def expressions():
    """What the alert rules and the dashboard ask for."""
    rules = re.findall(r"expr: (?:>-\n)?((?:.|\n)*?)\n +(?:for|labels):", (MONITORING / "alerts.yml").read_text())
    panels = json.loads((MONITORING / "grafana.json").read_text())["panels"]
    return rules + [target["expr"] for panel in panels for target in panel["targets"]]


def test_promtool_finds_no_fault_in_the_metrics(watched):
    assert promtool("check", "metrics", entry=metrics(watched)) == ""


def test_each_responder_tells_its_own(watched):
    pids = [set(re.findall(r'pid="(\d+)"', metrics(watched, f"/metrics/{n}"))) for n in (1, 2)]
    assert sorted(int(pid) for one in pids for pid in one) == watched.responders
    missing = requests.get(watched.internal_origin + "/metrics/3", timeout=30)
    assert (missing.status_code, missing.json()["error"]) == (404, "not_found")
    assert requests.get(watched.origin + "/metrics/1", timeout=30).status_code == 404


def test_requests_are_counted_once_in_all_responders_together(watched):
    def answered():
        text = metrics(watched, "/metrics/1") + metrics(watched, "/metrics/2")
        lines = [line for line in text.splitlines() if 'route="/livez"' in line]
        return sum(
            int(line.split()[-1]) for line in lines if line.startswith("martlet_http_requests_total{")
        )

    before = answered()
    for _ in range(10):
        requests.get(watched.internal_origin + "/livez", timeout=30)
    assert answered() == before + 10


def test_the_scrape_configuration_and_the_rules_are_sound():
    assert "SUCCESS" in promtool("check", "config", "prometheus.yml")
    assert "SUCCESS" in promtool("test", "rules", "alerts_test.yml")


def test_every_alert_has_a_test():
    names = re.findall(r"alert: (\w+)", (MONITORING / "alerts.yml").read_text())
    tested = re.findall(r"- name: (Martlet\w+)", (MONITORING / "alerts_test.yml").read_text())
    assert names == tested


def test_the_queries_of_the_dashboard_are_sound(tmp_path):
    panels = json.loads((MONITORING / "grafana.json").read_text())["panels"]
    queries = [target["expr"] for panel in panels for target in panel["targets"]]
    rules = [
        {"record": f"panel:{number}", "expr": query.replace("$__rate_interval", "5m")}
        for number, query in enumerate(queries)
    ]
    file = tmp_path / "panels.yml"
    file.write_text(json.dumps({"groups": [{"name": "panels", "rules": rules}]}))
    assert f"{len(queries)} rules found" in promtool("check", "rules", file)


def test_every_metric_that_is_asked_for_is_there(watched):
    told = set(METRIC.findall(metrics(watched, "/metrics/1")))
    asked = {name for query in expressions() for name in METRIC.findall(query)}
    assert len(asked) > 15
    assert asked - told == set()
    documented = set(METRIC.findall((ROOT / "docs/monitoring.md").read_text()))
    families = set(re.findall(r"^# TYPE (\S+)", metrics(watched, "/metrics/1"), re.MULTILINE))
    assert families == documented & families, families - documented


def test_prometheus_finds_and_reads_every_responder(watched, tmp_path):
    (port,) = free_ports(1)
    address = watched.internal_origin.removeprefix("http://")
    text = (MONITORING / "prometheus.yml").read_text()
    text = text.replace("127.0.0.1:8081", address).replace("_interval: 15s", "_interval: 1s")
    text = text.replace("scrape_timeout: 5s", "scrape_timeout: 1s")
    (tmp_path / "prometheus.yml").write_text(text)
    (tmp_path / "alerts.yml").write_text((MONITORING / "alerts.yml").read_text())
    with open(tmp_path / "log", "wb") as log:
        prometheus = subprocess.Popen(
            [
                "prometheus", f"--config.file={tmp_path}/prometheus.yml",
                f"--storage.tsdb.path={tmp_path}/data", f"--web.listen-address=127.0.0.1:{port}",
            ],
            cwd=tmp_path, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
        )

    def asked(query):
        try:
            answer = requests.get(
                f"http://127.0.0.1:{port}/api/v1/query", params={"query": query}, timeout=30
            )
        except requests.ConnectionError:
            return None
        return answer.json()["data"]["result"] if answer.status_code == 200 else None

    try:
        eventually(lambda: len(asked('up{job="martlet"} == 1') or []) == 2, 60, "two responders up")
        assert {one["metric"]["responder"] for one in asked("martlet_posts == 4")} == {"1", "2"}
    finally:
        prometheus.kill()
        prometheus.wait()


def test_a_canary_is_found_and_measured_by_itself():
    with Instance() as site:
        site.configure("canary", binary=MARTLET)
        site.run("reload", "--pool", "canary")
        site.write_nginx_configuration()
        site.reload_nginx()
        targets = requests.get(site.internal_origin + "/metrics/targets", timeout=30).json()
        assert [one["labels"]["responder"] for one in targets] == ["1", "2", "canary.1"]
        (canary,) = [one for one in site.status["responders"] if one["pool"] == "canary"]
        assert f'pid="{canary["pid"]}"' in metrics(site, "/metrics/canary.1")
