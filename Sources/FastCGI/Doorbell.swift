internal import CFastCGI
internal import Glibc

/// An event descriptor: once rung, it stays readable.
struct Doorbell: ~Copyable, Sendable {
  private let event: OwnedDescriptor

  init() throws(SocketError) {
    event = try OwnedDescriptor(eventfd(0, Int32(EFD_CLOEXEC)), from: "eventfd")
  }

  var descriptor: Int32 { event.number }

  /// Safe from any thread, any number of times.
  func ring() {
    eventfd_write(event.number, 1)
  }
}
