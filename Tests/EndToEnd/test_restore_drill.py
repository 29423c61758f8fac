"""docs/backup.md, done as it says."""

from document import commands, type_in
from instance import Instance
from person import PASSWORD, Person


def test_the_drill_finds_everybody_and_leaves_the_site_alone():
    with Instance() as site:
        ada = site.member("ada")
        ada.publish("kept")
        type_in(site, commands("backup.md", "Making one").partition("\n30 ")[0])
        ada.publish("later")
        printed = type_in(site, commands("backup.md", "The drill"))
        assert "the read models equal a replay of the log" in printed
        assert "ada" in printed
        assert ada.texts("/") == ["later", "kept"]


def test_what_counts_brings_the_backup_back():
    with Instance(master=False) as site:
        site.run("user", "add", "ada", entry=f"{PASSWORD}\n")
        type_in(site, commands("backup.md", "Making one").partition("\n30 ")[0])
        site.run("user", "add", "grace", entry=f"{PASSWORD}\n")
        type_in(site, commands("backup.md", "When it counts"))
        site.start_master()
        assert Person(site, "ada").log_in().publish("home again")
        assert Person(site, "grace").try_to_log_in().status_code == 422
