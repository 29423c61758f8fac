import Foundation
import Markup
import Model
import Store
import Synchronization
import Testing
import Web

@testable import FCGIApp

/// Somebody who has a list open, with everything that they have been told.
final class Listener {
  /// The answer as it began.
  let response: Response
  private let sink = Sink()
  /// Nil once it has gone.
  private var subscriber: Subscriber?

  /// - Parameter query: what the address has behind the list.
  init(
    _ browser: Browser, _ list: String, _ query: String = "", lastEventID: String? = nil,
    language: String? = nil
  ) {
    let path = list.replacing("%", with: "%25")
    var headers: Browser.Headers = []
    if let lastEventID { headers.append(("Last-Event-ID", lastEventID)) }
    if let language { headers.append(("Accept-Language", language)) }
    response = browser.get("/stream?on=\(path)\(query)", headers)
    subscriber = browser.subscriber
    _ = sink.send(response.body)
    subscriber?.listen(at: sink)
  }

  deinit { leave() }

  /// Whether more may be told.
  var isHeld: Bool { subscriber != nil && !sink.isEnded }

  /// What was told since this was asked for last.
  func events() -> [Event] { Event.all(in: sink.take()) }

  /// The texts of new posts that were told since then.
  func posts() throws -> [String] {
    try events().filter { $0.name == "posts" }.flatMap { try $0.posts() }
  }

  /// Goes away.
  func leave() {
    subscriber?.streamClosed()
    subscriber = nil
  }

  private final class Sink: EventSink {
    private let bytes = Mutex<[UInt8]>([])
    private let hasEnded = Mutex(false)

    var isEnded: Bool { hasEnded.withLock(\.self) }

    func send(_ bytes: [UInt8]) -> Bool {
      self.bytes.withLock { $0 += bytes }
      return true
    }

    func end() { hasEnded.withLock { $0 = true } }

    func take() -> String {
      bytes.withLock { bytes in
        defer { bytes = [] }
        return String(decoding: bytes, as: UTF8.self)
      }
    }
  }
}

extension Listener {
  /// A message as a browser understands it (HTML Living Standard, section 9.2.6).
  struct Event {
    var name = ""
    var id: String?
    var data = ""
    var retry: String?

    func posts() throws -> [String] {
      try MarkupReader.read(Array("<!doctype html>\n<html>\(data)</html>\n".utf8)).all("article")
        .compactMap { $0.all(ofClass: "text").first?.text }
    }

    static func all(in text: String) -> [Event] {
      text.components(separatedBy: "\n\n").filter { !$0.isEmpty }.map { block in
        var event = Event()
        var lines: [String] = []
        for line in block.split(separator: "\n") {
          let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
          let value = String(parts.count > 1 ? parts[1].dropFirst() : "")
          switch parts[0] {
          case "event": event.name = value
          case "id": event.id = value
          case "data": lines.append(value)
          case "retry": event.retry = value
          default: break
          }
        }
        event.data = lines.joined(separator: "\n")
        return event
      }
    }
  }
}

extension TestSite {
  /// What tells everybody who listens, when a test has it look.
  func broadcast(instant: @escaping () -> ContinuousClock.Instant = { .now }) throws -> Broadcast {
    Broadcast(
      reader: try app.store.reader(), site: app.site, room: app.streamRoom, clock: app.clock,
      instant: instant, rest: {})
  }
}

extension Broadcast {
  /// Somebody who opens a list and has heard all that there was to tell.
  func listener(_ browser: Browser, _ list: String) throws -> Listener {
    let listener = Listener(browser, list)
    try look()
    _ = listener.events()
    return listener
  }
}
