import Model
import Store
import Testing

@testable import FCGIApp

/// Streams end with the sessions of those who listen, and nobody is asked about for nothing.
@Suite struct SessionWatchTests {
  private let site: TestSite
  private let ada: Browser
  private let grace: Browser
  private let broadcast: Broadcast

  init() throws {
    site = try TestSite()
    ada = try site.joined(.ada)
    grace = try site.joined(.grace)
    broadcast = try site.broadcast()
  }

  private func listeners(_ browsers: [Browser]) throws -> [Listener] {
    let listeners = browsers.map { Listener($0, "/") }
    try broadcast.look()
    for listener in listeners { _ = listener.events() }
    return listeners
  }

  /// The names of what each was told, and whether they may be told more.
  private func look(_ listeners: [Listener]) throws -> [[String]] {
    try broadcast.look()
    return listeners.map { $0.events().map(\.name) + ($0.isHeld ? [] : ["end"]) }
  }

  @Test func `who logs out is told to go at once, on this device alone`() throws {
    let elsewhere = site.browser()
    _ = try elsewhere.logIn(.grace)
    let all = try listeners([grace, grace, elsewhere, ada, site.browser()])
    try grace.submit("/logout", on: "/logout")
    #expect(try look(all) == [["bye", "end"], ["bye", "end"], [], [], []])
    #expect(try look(all) == [["end"], ["end"], [], [], []])
  }

  @Test func `whoever ends their other sessions keeps this one`() throws {
    let elsewhere = site.browser()
    _ = try elsewhere.logIn(.grace)
    let all = try listeners([grace, elsewhere])
    try elsewhere.submit("/sessions/revoke-others", on: "/sessions")
    #expect(try look(all) == [["bye", "end"], []])
  }

  @Test func `one session ends while another begins`() throws {
    let all = try listeners([ada, grace])
    try grace.submit("/logout", on: "/logout")
    _ = try site.browser().logIn(.ada)
    #expect(try look(all) == [[], ["bye", "end"]])
  }

  @Test(arguments: [true, false])
  func `who is suspended or gone is told to go at once`(isSuspended: Bool) throws {
    let all = try listeners([ada, grace])
    let account = try site.id(of: .grace)
    if isSuspended {
      try site.app.store.suspend(account, by: nil, at: site.clock.now)
    } else {
      try site.app.store.deleteAccount(account, by: account, at: site.clock.now)
    }
    #expect(try look(all) == [["left", "mark"], ["bye", "end"]])
  }

  @Test func `whoever logs out before they were ever looked at is told to go`() throws {
    let early = try listeners([ada])
    let late = Listener(grace, "/")
    _ = late.events()
    try grace.submit("/logout", on: "/logout")
    #expect(try look(early + [late]) == [[], ["bye", "end"]])
  }

  @Test func `sessions are asked about where there are fewer, and not before`() throws {
    let reader = try site.app.store.reader()
    var watch = SessionWatch()
    var questions = 0
    func ended() throws -> Int {
      try watch.ended(
        of: {
          questions += 1
          return [ID(1_000_000)]
        }(), in: reader
      ).count
    }
    #expect(try ended() == 1 && questions == 1)
    #expect(try ended() == 0)
    _ = try ada.publish("news")
    #expect(try ended() == 0)
    let another = site.browser()
    _ = try another.logIn(.ada)
    #expect(try ended() == 0 && questions == 1)
    try another.submit("/logout", on: "/logout")
    #expect(try ended() == 1 && questions == 2)
  }
}
