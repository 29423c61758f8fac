import Model
import Store
import Views
import Web

extension Context {
  /// What strangers may see, made for other programs than browsers: the same for whoever asks, and as fresh as the
  /// last event.
  ///
  /// - Parameters:
  ///   - type: what `Content-Type` says.
  ///   - make: what makes the body, which is one that changes only with an event.
  func published(as type: String, _ make: () throws -> [UInt8]) throws -> Response {
    let files = app.site.assets.split(separator: "/").last ?? ""
    let tag = EntityTag.weak("\(try reader.lastEventID())-\(files)")
    guard request.precondition(for: tag) != .notModified else {
      return kept(Response(status: .notModified), under: tag)
    }
    var response = kept(Response(contentType: type, body: try make()), under: tag)
    response.keepUntilEndOfSecond(of: now)
    return response
  }

  private func kept(_ response: Response, under tag: EntityTag) -> Response {
    var response = response
    response.set("ETag", tag.headerValue)
    response.set("Cache-Control", "public, no-cache")
    return response
  }
}

extension Response {
  /// Lets nginx give the same answer until this second of the clock is over. It keeps what should last for one
  /// second for up to two.
  mutating func keepUntilEndOfSecond(of now: Timestamp) {
    set("X-Accel-Expires", "@\(now.milliseconds / 1000)")
  }
}
