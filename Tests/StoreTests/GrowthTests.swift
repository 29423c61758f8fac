import Model
import Testing

@testable import Store

/// Pages cost what they show, not what lies behind them. `bench/social.py` tells how long they take where that is much.
struct GrowthTests {
  /// What SQLite's statements did.
  private struct Work {
    /// Of its virtual machine.
    let steps: Int
    /// Rows of tables that were looked through without an index.
    let scanned: Int
    let sorts: Int
  }

  enum Page: CaseIterable {
    case everyone, answers, laterAnswers, tagged, olderTagged, notifications, olderNotifications
    case followed

    /// - Returns: how much is on the page.
    func ask(_ reader: Reader, of crowd: TestSite.Crowd, seenBy viewer: Viewer) throws -> Int {
      func answers(_ request: CursorRequest<Post>) throws -> Int {
        let question = try #require(try reader.post(crowd.question, seenBy: viewer))
        return try reader.conversation(around: question, request, seenBy: viewer).answers.elements
          .count
      }
      func tagged(_ request: PageRequest) throws -> Int {
        let tag = try #require(Hashtag(TestSite.Crowd.tag))
        return try reader.posts(under: tag, request, seenBy: viewer).posts.count
      }
      func notifications(_ request: CursorRequest<Notification>) throws -> Int {
        try reader.notifications(of: viewer, request).elements.count
      }
      return switch self {
      case .everyone: try reader.timeline(PageRequest(), seenBy: viewer).posts.count
      case .answers: try answers(CursorRequest())
      case .laterAnswers: try answers(CursorRequest(.after(Self.middle(of: crowd.answers))))
      case .tagged: try tagged(PageRequest())
      case .olderTagged: try tagged(PageRequest(before: Self.middle(of: crowd.tagged)))
      case .notifications: try notifications(CursorRequest())
      case .olderNotifications:
        try notifications(CursorRequest(.before(ID(Self.middle(of: crowd.answers).value))))
      case .followed: try reader.home(of: viewer, PageRequest()).posts.count
      }
    }

    private static func middle(of posts: [ID<Post>]) -> ID<Post> { posts[posts.count / 2] }
  }

  private func work(for page: Page, of size: Int) throws -> Work {
    let site = try TestSite()
    let crowd = try site.crowd(size)
    let viewer = try site.viewer(crowd.reader)
    let before = try done(site)
    #expect(try page.ask(site.reader, of: crowd, seenBy: viewer) == PageRequest().limit)
    let after = try done(site)
    return Work(
      steps: after.steps - before.steps, scanned: after.scanned - before.scanned,
      sorts: after.sorts - before.sorts)
  }

  /// So far, by the statements that the reader keeps.
  private func done(_ site: TestSite) throws -> Work {
    let work = try site.reader.read { db in
      try db.first(
        """
        SELECT sum(nstep), sum(nscan), sum(nsort) FROM sqlite_stmt
        WHERE instr(sql, 'sqlite_stmt') = 0
        """
      ) { Work(steps: $0.int(0), scanned: $0.int(1), sorts: $0.int(2)) }
    }
    return try #require(work)
  }

  @Test(arguments: Page.allCases)
  func `a page takes as many steps where there is ten times as much`(page: Page) throws {
    let small = try work(for: page, of: 60)
    let large = try work(for: page, of: 600)
    #expect(small.steps > 0)
    // Whoever follows ten times as many has ten times as many asked for their latest post.
    #expect(large.steps <= small.steps * (page == .followed ? 10 : 1))
    #expect(large.scanned == 0)
    #expect(large.sorts == 0)
  }
}
