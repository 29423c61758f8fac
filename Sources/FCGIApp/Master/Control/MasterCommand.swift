/// What an operator may tell a master: a line in its FIFO.
enum MasterCommand: Equatable, Sendable {
  case reload(Set<Pool>)
  case stop
  case scale(Int)
  case more
  case fewer
  case reopenLog

  /// Understands the words of `martlet` and uWSGI's single letters; nil if it is neither.
  init?(_ line: String) {
    let words = line.split(separator: " ")
    switch (words.first, words.dropFirst().first) {
    case ("reload", let pool?):
      guard let pool = Pool(rawValue: String(pool)) else { return nil }
      self = .reload([pool])
    case ("reload", nil), ("r", nil), ("c", nil): self = .reload(Set(Pool.allCases))
    case ("stop", nil), ("q", nil), ("Q", nil): self = .stop
    case ("scale", let count?):
      guard let count = Int(count) else { return nil }
      self = .scale(count)
    case ("log-reopen", nil), ("l", nil): self = .reopenLog
    case ("+", nil): self = .more
    case ("-", nil): self = .fewer
    default: return nil
    }
    guard words.count <= 2 else { return nil }
  }

  var line: String {
    switch self {
    case .reload(let pools): pools.count == 1 ? "reload \(pools.map(\.rawValue)[0])" : "reload"
    case .stop: "stop"
    case .scale(let count): "scale \(count)"
    case .more: "+"
    case .fewer: "-"
    case .reopenLog: "log-reopen"
    }
  }
}
