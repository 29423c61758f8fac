import Markup
import Model
import Store
import Testing

@testable import FCGIApp

/// When somebody goes, all that they said goes from every list: those who listen are told who it is, once.
@Suite struct StreamDepartureTests {
  private let site: TestSite
  private let ada: Browser
  private let grace: Browser
  private let linus: Browser
  private let broadcast: Broadcast

  init() throws {
    site = try TestSite { $0.postsPerMinute = 1_000 }
    ada = try site.joined(.ada)
    grace = try site.joined(.grace)
    linus = try site.joined(.linus)
    broadcast = try site.broadcast()
  }

  /// What is told of posts and people.
  private func told(_ listener: Listener) throws -> [String] {
    try broadcast.look()
    let events = listener.events().filter { !["unread", "mark"].contains($0.name) }
    return events.map { "\($0.name) \($0.data)" }
  }

  private func leave(_ person: Person, isDeleted: Bool) throws {
    let account = try site.id(of: person)
    if isDeleted {
      try site.app.store.deleteAccount(account, by: account, at: site.clock.now)
    } else {
      try site.app.store.suspend(account, by: nil, at: site.clock.now)
    }
  }

  @Test(arguments: [true, false])
  func `however much somebody has said, one message says that they are gone`(isDeleted: Bool) throws
  {
    for number in 1...30 { _ = try ada.publish("\(number) #x") }
    let question = try grace.publish("a question")
    let lists = ["/", "/following", "/tags/x", "/@grace", question]
    let stranger = try broadcast.listener(site.browser(), "/")
    let listeners = try lists.map { try broadcast.listener(grace, $0) } + [stranger]
    let mark = "\(try site.reader.lastEventID())"
    try leave(.ada, isDeleted: isDeleted)
    for listener in listeners {
      #expect(try told(listener) == ["left ada"])
      #expect(try told(listener).isEmpty)
    }
    let back = Listener(site.browser(), "/", lastEventID: mark).events()
    #expect(back.map(\.name) == ["", "left", "mark"])
  }

  @Test(arguments: [true, false])
  func `their own lists are over`(isDeleted: Bool) throws {
    let post = try ada.publish("a post")
    let listeners = try ["/@ada", post].map { try broadcast.listener(grace, $0) }
    try leave(.ada, isDeleted: isDeleted)
    for listener in listeners {
      #expect(try told(listener) == ["over {}"])
      #expect(!listener.isHeld)
    }
  }

  @Test func `of whoever is back already, nothing is told`() throws {
    let listener = try broadcast.listener(grace, "/")
    let account = try site.id(of: .ada)
    try site.app.store.suspend(account, by: nil, at: site.clock.now)
    try site.app.store.reinstate(account, by: nil, at: site.clock.now)
    #expect(try told(listener).isEmpty)
  }

  @Test func `a block is told to both, and to nobody else`() throws {
    _ = try ada.publish("one")
    let listeners = try [ada, grace, linus, site.browser()].map { try broadcast.listener($0, "/") }
    let page = try broadcast.listener(grace, "/@ada")
    try ada.submit("/@grace/block", on: "/@grace")
    try broadcast.look()
    let all = listeners.map { $0.events().filter { $0.name == "left" }.map(\.data) }
    #expect(all == [["grace"], ["ada"], [], []])
    #expect(try told(page) == ["over {}"])
  }

  @Test func `a moderator goes on to see whoever blocks them`() throws {
    try site.app.store.changeRole(
      of: site.id(of: .grace), to: .moderator, by: nil, at: site.clock.now)
    _ = try ada.publish("one")
    let home = try broadcast.listener(grace, "/")
    let page = try broadcast.listener(grace, "/@ada")
    try ada.submit("/@grace/block", on: "/@grace")
    for listener in [home, page] { #expect(try told(listener).isEmpty && listener.isHeld) }
  }
}
