import Model
import Testing

@Suite struct EmphasisTests {
  private func tagged(_ text: String) -> String { StoredText(text).tagged }

  @Test(arguments: [
    ("*a* _b_ **c**", "<em>a</em> <em>b</em> <strong>c</strong>"),
    ("(*a*), “_b_”!", "(<em>a</em>), “<em>b</em>”!"),
    ("*two\nlines*", "<em>two\nlines</em>"),
    ("un*frigging*believable", "un<em>frigging</em>believable"),
    ("_snake_case_", "<em>snake_case</em>"),
    ("***a***", "<em><strong>a</strong></em>"),
    ("*a **b** c*", "<em>a <strong>b</strong> c</em>"),
    ("**a *b* c**", "<strong>a <em>b</em> c</strong>"),
    ("**a *b***", "<strong>a <em>b</em></strong>"),
    ("***a** b*", "<em><strong>a</strong> b</em>"),
    ("**_a_**", "<strong><em>a</em></strong>"),
    ("*see https://example.org/_x_ now*", "<em>see https://example.org/_x_ now</em>"),
    ("*@ada* **#tag** _`x`_", "<em>@ada</em> <strong>#tag</strong> <em><code>x</code></em>"),
    ("这是**重点**内容", "这是<strong>重点</strong>内容"),
    ("**「猫」**が", "<strong>「猫」</strong>が"),
    ("**大事です。**次に", "<strong>大事です。</strong>次に"),
    ("هذا *مهم* جدا", "هذا <em>مهم</em> جدا"),
    ("यह **महत्त्वपूर्ण** है", "यह <strong>महत्त्वपूर्ण</strong> है"),
    ("*e\u{301}*", "<em>e\u{301}</em>"),
  ])
  func `markers around words emphasise them`(text: String, expected: String) {
    #expect(tagged(text) == expected)
  }

  @Test(arguments: [
    "2 * 3 * 4", "2*3*4", "snake_case_name", "a_b", "*", "**", "****", "* a *", "** a **", "*a",
    "a*",
    "_a", "*a_", "*a\n\nb*", "*a\n \t\nb*", "* one\n* two", "__init__", "____", "****a****",
    "¯\\_(ツ)_/¯", "^_^ ^_^", "-_- -_-", ">_< >_<", "*_*", "\\*a*", "**a*", "*a**", "ä_ö_ü", "这_是_的",
    "https://a.example/*x*",
  ])
  func `other markers stay as they were typed`(text: String) {
    #expect(tagged(text) == text)
  }

  @Test(arguments: [
    ("*a *b* c*", "*a <em>b</em> c*"), ("_a *b* c_", "_a <em>b</em> c_"),
    ("**a **b** c**", "**a <strong>b</strong> c**"), ("*a **b* c**", "<em>a **b</em> c**"),
    ("*a\n\n*b*", "*a\n\n<em>b</em>"), ("_a *b_", "<em>a *b</em>"),
  ])
  func `nothing stands inside its own kind, and pairs do not cross`(text: String, expected: String)
  {
    #expect(tagged(text) == expected)
  }

  @Test(arguments: [
    ("`a`", "<code>a</code>"), ("run `make *all*`.", "run <code>make *all*</code>."),
    ("`a` `b`", "<code>a</code> <code>b</code>"), ("`a\nb`", "<code>a\nb</code>"),
    ("`a``b`", "<code>a``b</code>"), ("*a `b* c`", "*a <code>b* c</code>"),
  ])
  func `what stands between backticks is code, and nothing else`(text: String, expected: String) {
    #expect(tagged(text) == expected)
  }

  @Test(arguments: ["`", "``", "`a", "``a``", "```\na\n```", "`a\n\nb`", "` `", "it`s"])
  func `other backticks stay as they were typed`(text: String) {
    #expect(tagged(text) == text)
  }
}
