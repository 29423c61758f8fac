import Web

extension Context {
  /// Where the form leads, as its page has it in `next`; a stranger may have written it.
  func next(otherwise path: String) throws -> String {
    LocalPath(try form()["next"] ?? "")?.text ?? path
  }

  /// The page of this site that led here, as the browser tells; nil if it does not, or if it was another's.
  var referringPath: String? {
    guard let referrer = request.header("Referer"),
      let origin = ownOrigins.first(where: { referrer.hasPrefix($0 + "/") })
    else { return nil }
    return LocalPath(String(referrer.dropFirst(origin.count)))?.text
  }
}
