"""nginx is told to read its files again, and is restarted; the responders hardly notice."""

import signal

import pytest

from load import Load
from waiting import eventually


@pytest.mark.short
@pytest.mark.fault(8, "nginx reloads and restarts")
def test_nginx_reloads_without_an_error_and_restarts_without_touching_responders(site, figures):
    """HUP to nginx five times, then a restart of nginx, under 60 mixed requests a second."""
    responders = site.responders
    with Load(site, site.members) as load:
        for _ in range(5):
            load.wait_for(60)
            site.reload_nginx()
        load.wait_for(30)
    figures["five HUPs"] = load
    assert (load.failed_reads, load.failed_writes) == ([], [])
    load.ledger.check(site)

    with Load(site, site.members, ledger=load.ledger) as load:
        load.wait_for(60)
        site.nginx.send_signal(signal.SIGQUIT)
        assert site.nginx.wait(30) == 0
        site.restart_nginx()
        eventually(site.is_ready, what="nginx's return")
        load.wait_for(120)
    figures["a restart"] = load
    site.hold(load.ledger)
    assert site.responders == responders
