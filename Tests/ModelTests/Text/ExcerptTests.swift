import Model
import Testing

@Suite struct ExcerptTests {
  private func excerpt(_ text: String, _ limit: Int = 12) -> String {
    StoredText(text).excerpt(limit: limit)
  }

  @Test func `what is short stays as it is, in one line`() {
    #expect(excerpt("hello") == "hello")
    #expect(excerpt("a\n\n\tb  c") == "a b c")
    #expect(excerpt("twelve chars") == "twelve chars")
    #expect(excerpt("") == "")
    #expect(excerpt("日\u{3000}本 ") == "日\u{3000}本")
    #expect(excerpt("« é – à »", 9) == "« é – à »")
  }

  @Test func `what is longer ends behind a word`() {
    #expect(excerpt("hello there, world") == "hello there,…")
    #expect(excerpt("hello there\nworld") == "hello there…")
    #expect(excerpt("twelve chars and") == "twelve chars…")
  }

  @Test func `where no word ends, it is cut between two characters`() {
    #expect(excerpt("abcdefghijklmnop") == "abcdefghijkl…")
    #expect(excerpt("今日は天気がいいから散歩しましょう") == "今日は天気がいいから散歩…")
    #expect(excerpt("a 👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 3) == "a 👨‍👩‍👧…")
  }

  @Test func `markers are left out, and what only looks like one is not`() {
    #expect(excerpt("*so* **it** `is` 2*3", 40) == "so it is 2*3")
    #expect(excerpt("#tag @ada https://a.example/*b*", 60) == "#tag @ada https://a.example/*b*")
  }
}
