import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct StreamRoomTests {
  @Test func `beyond the limit one is told what is new, and asks again later`() throws {
    let site = try TestSite { $0.streams = 2 }
    let ada = try site.joined(.ada)
    let broadcast = try site.broadcast()
    let held = (0..<2).map { _ in Listener(site.browser(), "/") }
    let mark = try site.reader.lastEventID()
    _ = try ada.publish("news")
    let polling = Listener(site.browser(), "/", "&after=\(mark)")
    #expect(!polling.isHeld)
    let events = polling.events()
    #expect(events.first?.retry == "15000")
    #expect(try events.flatMap { try $0.posts() } == ["news"])
    #expect(polling.response.header("Content-Type") == "text/event-stream")
    held[0].leave()
    #expect(Listener(site.browser(), "/").isHeld)
    #expect(site.app.streamRoom.count == 1)
    try broadcast.look()
    #expect(try held[1].posts() == ["news"])
  }

  @Test func `one account, or one address without, has some of the places`() throws {
    let site = try TestSite()
    let ada = try site.joined(.ada)
    let own = (0..<StreamRoom.placesOfAccount).map { _ in Listener(ada, "/") }
    #expect(own.allSatisfy { $0.isHeld })
    #expect(!Listener(ada, "/").isHeld)
    let strangers = (0..<StreamRoom.placesOfAddress).map { _ in Listener(site.browser(), "/") }
    #expect(strangers.allSatisfy { $0.isHeld })
    let same = site.browser()
    #expect(!Listener(same, "/").isHeld)
    same.address = "192.0.2.8"
    #expect(Listener(same, "/").isHeld)
  }

  @Test func `to ask for the head alone takes no place`() throws {
    let site = try TestSite()
    let response = site.browser().send("HEAD", "/stream?on=/")
    #expect(response.status == .ok)
    #expect(site.app.streamRoom.count == 0)
  }

  @Test func `where nobody listens, nothing is looked at`() throws {
    let site = try TestSite()
    let broadcast = try site.broadcast()
    #expect(broadcast.isEmpty)
    let listener = Listener(site.browser(), "/")
    try broadcast.look()
    #expect(!broadcast.isEmpty)
    listener.leave()
    try broadcast.look()
    #expect(broadcast.isEmpty)
  }
}
