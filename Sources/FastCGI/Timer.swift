internal import CFastCGI
internal import Glibc

/// A timer descriptor: readable once the armed time has passed, quiet again when armed anew.
struct Timer: ~Copyable, Sendable {
  private let timer: OwnedDescriptor

  init() throws(SocketError) {
    timer = try OwnedDescriptor(
      timerfd_create(CLOCK_MONOTONIC, Int32(TFD_CLOEXEC)), from: "timerfd_create")
  }

  var descriptor: Int32 { timer.number }

  func arm(after delay: Duration) {
    // The kernel takes zero as "disarm", so the shortest delay is one nanosecond.
    var setting = itimerspec(
      it_interval: timespec(), it_value: max(delay, .nanoseconds(1)).timespec)
    timerfd_settime(timer.number, 0, &setting, nil)
  }
}
