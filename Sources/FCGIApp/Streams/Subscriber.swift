import FastCGI
import Model
import Synchronization

/// Somebody who has a list open and is told what happens to it.
final class Subscriber: Sendable {
  /// No other has it, as long as the process lives.
  let number: Int
  let key: AudienceKey
  let account: ID<Account>?
  let address: String
  /// The last event that was looked at when the connection was opened.
  let told: ID<Event>
  /// The number of unread notifications that was told then; nil for strangers.
  let unread: Int?
  private let sink = Mutex<(any EventSink)?>(nil)
  private let room: StreamRoom

  init(
    number: Int, key: AudienceKey, account: ID<Account>?, address: String, told: ID<Event>,
    unread: Int?, in room: StreamRoom
  ) {
    self.number = number
    self.key = key
    self.account = account
    self.address = address
    self.told = told
    self.unread = unread
    self.room = room
  }

  /// From now on messages go there.
  func listen(at sink: any EventSink) {
    self.sink.withLock { $0 = sink }
    room.arrive(self)
  }

  func send(_ bytes: [UInt8]) {
    sink.withLock(\.self)?.send(bytes)
  }

  /// - Parameter word: what is said before the end.
  func dismiss(with word: [UInt8]) {
    guard let sink = sink.withLock(\.self) else { return }
    sink.send(word)
    sink.end()
  }
}

extension Subscriber: StreamReceiver {
  func streamOpened(_ stream: ResponseStream) { listen(at: stream) }

  func streamClosed() {
    sink.withLock { $0 = nil }
    room.leave(self)
  }
}
