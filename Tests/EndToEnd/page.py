"""A page as somebody reads it: its forms, its posts, its words."""

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Form:
    action: str
    fields: dict[str, str] = field(default_factory=dict)


@dataclass
class Post:
    path: str = ""
    author: str = ""
    text: str = ""


class Page(HTMLParser):
    """
    Collects while it parses. `text` is all its words, `title` what the window is called, `codes` what is
    there to be copied. What only scripts would show is not read.
    """

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.forms, self.posts, self.tags, self.attributes = [], [], set(), set()
        self.codes = []
        self.title = self.text = self.flash = ""
        self._collecting = []
        self._is_inert = False
        self._buttons, self._forms_by_id = [], {}
        self._select = ""
        self.feed(html)
        self.close()
        for named, around, action in self._buttons:
            form = self._forms_by_id[named] if named else around
            self.forms.append(Form(action, form.fields))

    def form(self, action):
        """The form that goes to `action`, by a button's choice or its own."""
        found = [form for form in self.forms if form.action == action]
        assert found, f"no form to {action} among {[form.action for form in self.forms]}"
        return found[0]

    def handle_starttag(self, tag, attrs):
        attributes = {name: value or "" for name, value in attrs}
        names = attributes.get("class", "").split()
        self._is_inert = self._is_inert or tag == "template"
        self.tags.add(tag)
        self.attributes.update(attributes)
        if tag == "form":
            self.forms.append(Form(attributes.get("action", "")))
            self._forms_by_id[attributes.get("id")] = self.forms[-1]
        elif tag == "button" and "formaction" in attributes:
            around = self.forms[-1] if self.forms else None
            self._buttons.append((attributes.get("form"), around, attributes["formaction"]))
        elif tag == "input" and attributes.get("type") == "radio":
            fields = self.forms[-1].fields
            fields.setdefault(attributes["name"], "")
            if "checked" in attributes:
                fields[attributes["name"]] = attributes["value"]
        elif tag == "input" and "name" in attributes and ("checked" in attributes or attributes.get("type") != "checkbox"):
            self.forms[-1].fields[attributes["name"]] = attributes.get("value", "")
        elif tag == "select":
            self._select = attributes["name"]
        elif tag == "option" and (self._select not in self.forms[-1].fields or "selected" in attributes):
            self.forms[-1].fields[self._select] = attributes.get("value", "")
        elif tag == "textarea":
            self._collect(tag, self._fill(attributes["name"]))
        elif tag == "title":
            self._collect(tag, self._name)
        elif tag == "article" and "post" in names:
            self.posts.append(Post())
        elif "when" in names:
            self.posts[-1].path = attributes["href"]
        elif "author" in names:
            self.posts[-1].author = attributes["href"]
        elif tag == "p" and "text" in names:
            self._collect(tag, self._say)
        elif tag == "code":
            self._collect(tag, self.codes.append)
        elif tag == "p" and "flash" in names:
            self._collect(tag, self._flash)

    def handle_endtag(self, tag):
        self._is_inert = self._is_inert and tag != "template"
        if self._collecting and self._collecting[0] == tag:
            _, take, words = self._collecting
            self._collecting = []
            take("".join(words))

    def handle_data(self, data):
        if self._collecting:
            self._collecting[2].append(data)
        if not self._is_inert:
            self.text += data

    def _collect(self, tag, take):
        self._collecting = [tag, take, []]

    def _fill(self, name):
        form = self.forms[-1]
        return lambda words: form.fields.__setitem__(name, words.removeprefix("\n"))

    def _name(self, words):
        self.title = words

    def _say(self, words):
        self.posts[-1].text = words

    def _flash(self, words):
        self.flash = words
