import Markup
import Model
import Testing
import Views

@Suite struct TimeTests {
  private func time(_ moment: Timestamp, in words: Catalogue = .english) throws -> Element {
    let page = PostPage(post: try Fixtures.post(at: moment))
    return try #require(
      try MarkupReader.read(Fixtures.publicFrame(text: words).render(page)).all("time").first)
  }

  /// Seconds before 2026-03-15T12:00:00Z.
  private static let known: [(ago: Int64, words: String)] = [
    (0, "now"), (59, "now"), (60, "1 min"), (119, "1 min"), (3599, "59 min"), (3600, "1 h"),
    (86_399, "23 h"), (86_400, "1 day"), (2 * 86_400, "2 days"), (7 * 86_400 - 1, "6 days"),
    (7 * 86_400, "8 Mar"), (73 * 86_400, "1 Jan"), (74 * 86_400, "31 Dec 2025"),
  ]

  @Test(arguments: known)
  func `a moment is told as people tell it`(ago: Int64, words: String) throws {
    #expect(try time(Fixtures.now.adding(seconds: -ago)).text == words)
  }

  private static let knownInChinese: [(ago: Int64, words: String)] = [
    (0, "刚刚"), (60, "1 分钟前"), (3600, "1 小时前"), (86_400, "1 天前"), (2 * 86_400, "2 天前"),
    (7 * 86_400, "3月8日"), (74 * 86_400, "2025年12月31日"),
  ]

  @Test(arguments: knownInChinese)
  func `and in Chinese as Chinese tell it`(ago: Int64, words: String) throws {
    let time = try time(Fixtures.now.adding(seconds: -ago), in: Catalogue[.chinese])
    #expect(time.text == words)
  }

  @Test func `a clock that runs ahead shows no negative time`() throws {
    #expect(try time(Fixtures.now.adding(seconds: 300)).text == "now")
  }

  @Test func `the exact moment stands beside it, for machines and for people`() throws {
    let time = try time(Fixtures.now.adding(seconds: -3 * 3600 + 65))
    #expect(time["datetime"] == "2026-03-15T09:01:05Z")
    #expect(time["title"] == "15 Mar 2026, 09:01 UTC")
    let chinese = try self.time(Fixtures.now, in: Catalogue[.chinese])
    #expect(chinese["title"] == "2026年3月15日 12:00 UTC")
  }
}
