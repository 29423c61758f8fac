internal import Glibc

/// How many descriptors this process may have open.
enum DescriptorLimit {
  /// Asks for as many as it may ask for: many systems begin with a thousand, for programs that know no better
  /// than select(2). Where that is refused, what there is has to do.
  static func raise() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0,
      limit.rlim_cur < limit.rlim_max
    else { return }
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
}
