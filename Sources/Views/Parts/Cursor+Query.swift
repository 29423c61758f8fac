import Model

extension Cursor {
  /// What an address says after its question mark to lead there.
  var query: String {
    switch self {
    case .before(let id): "before=\(id)"
    case .after(let id): "after=\(id)"
    }
  }
}
