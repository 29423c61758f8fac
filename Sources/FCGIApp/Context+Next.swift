import Web

extension Context {
  /// Where the form leads, as its page has it in `next`; a stranger may have written it.
  func next(otherwise path: String) throws -> String {
    LocalPath(try form()["next"] ?? "")?.text ?? path
  }
}
