import Testing

@testable import OpenAPI

@Suite struct JSONTests {
  @Test func `members keep their order and the text is ASCII`() {
    let value: JSON = ["b": [1, -2], "a": "\u{1F426} \u{AD}/\"\\\n\u{1}", "c": [nil, true]]
    #expect(
      value.text()
        == #"{"b":[1,-2],"a":"\ud83d\udc26 \u00ad/\"\\\n\u0001","c":[null,true]}"#)
  }

  @Test func `for people it stands a member a line`() {
    let value: JSON = ["a": [], "b": ["c": 1]]
    #expect(
      value.text(isIndented: true) == """
        {
          "a": [],
          "b": {
            "c": 1
          }
        }
        """)
  }
}
