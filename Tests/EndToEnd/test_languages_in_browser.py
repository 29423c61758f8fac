"""The site in Chinese, and posts in scripts that run from right to left, in a real browser."""

import pytest

from browser import Browser
from instance import Instance
from manner import DESK, PHONE
from person import PASSWORD
from waiting import eventually

ARABIC = "@ada مرحبا! كيف حال الآلة التحليلية؟"
HEBREW = "שלום לכולם"


@pytest.fixture(scope="module")
def site():
    with Instance(limits=False) as instance:
        ada = instance.member("ada", role="administrator")
        omar = instance.member("omar")
        omar.submit("/profile", "/profile", name="عمر الخيام", bio="شاعر وفلكي")
        ada.publish("The engine weaves algebraic patterns")
        omar.publish(ARABIC)
        omar.publish(f"{HEBREW}\n\nand once more in English")
        omar.follow("ada")
        omar.react("like", ada.read("/@ada").posts[0].path)
        yield instance


@pytest.fixture
def chinese(site, manner):
    with Browser(site, *manner, language="zh-CN") as browser:
        yield browser


@pytest.fixture(params=[PHONE, DESK], ids=str)
def english(request, site):
    with Browser(site, request.param) as browser:
        browser.log_in("ada", PASSWORD)
        yield browser


def log_in(browser):
    browser.visit("/login")
    browser.fill(login="ada", password=PASSWORD)
    browser.press("登录")


def test_a_browser_that_asks_for_chinese_gets_it(chinese):
    chinese.visit("/")
    assert "欢迎来到" in chinese.words
    chinese.follow("English")
    assert "Welcome to" in chinese.words
    chinese.follow("简体中文")
    assert "欢迎来到" in chinese.words
    assert chinese.complaints() == []


def test_no_page_in_chinese_is_wider_than_the_screen(chinese):
    for path in ["/", "/login", "/signup", "/search", "/docs/api", "/no/such/page", "/static/nothing"]:
        chinese.visit(path)
        assert chinese.overflow() == 0, path
    log_in(chinese)
    pages = ["/", "/following", "/@omar", "/notifications", "/notifications/settings", "/profile", "/sessions"]
    pages += ["/apps", "/muted", "/account/delete", "/two-factor", "/moderation", "/moderation/audit", "/@omar/report"]
    for path in pages:
        chinese.visit(path)
        assert chinese.overflow() == 0, path


def test_somebody_posts_and_leaves_in_chinese_while_another_reads_in_english(chinese, site, manner):
    text = f"今天天气真好 {manner}"
    log_in(chinese)
    with Browser(site, *manner) as stranger:
        stranger.visit("/@ada")
        chinese.fill(text=text)
        chinese.do("发布")
        eventually(lambda: text in chinese.texts(), what="the post on its page")
        assert "刚刚" in chinese.words
        stranger.sees(text)
        assert "刚刚" not in stranger.words and "now" in stranger.words
    chinese.visit("/logout")
    chinese.press("退出登录")
    assert "你已退出登录。" in chinese.words


def test_a_post_begins_at_the_side_where_its_script_begins(english):
    english.visit("/@omar")
    texts = english.edges(".post .text")
    assert len(texts) == 2
    mention = english.edges(".post .mention")[0]
    # The last of the page is the Arabic one, which begins with the name of somebody.
    assert abs(texts[1][1] - mention[1]) < 2, "whoever is named first stands at the right"


def test_a_name_from_right_to_left_leaves_the_sentence_around_it_alone(english):
    english.visit("/notifications")
    lines, names = english.edges(".notice .who"), english.edges(".notice .who bdi")
    assert len(names) >= 2
    for line, name in zip(lines, names):
        assert abs(line[0] - name[0]) < 2, "the name comes first, at the left"
