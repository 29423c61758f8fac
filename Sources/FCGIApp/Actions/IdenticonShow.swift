import Model
import Views
import Web

/// The picture of somebody who has none: made of their handle alone, so it is the same for ever and tells
/// nothing of whether there is such a person.
enum IdenticonShow {
  /// `ada.svg`.
  struct File: PathParameter {
    let handle: Handle

    init?(pathSegment: Substring) {
      let ending = ".svg"
      guard pathSegment.hasSuffix(ending),
        let handle = Handle(String(pathSegment.dropLast(ending.count)))
      else { return nil }
      self.handle = handle
    }
  }

  static func respond(_ context: Context, _ file: File) -> Response {
    var response = Response(
      contentType: "image/svg+xml", body: Identicon(of: file.handle).svg.bytes)
    response.set("Cache-Control", "public, max-age=31536000, immutable")
    response.set("X-Accel-Expires", "31536000")
    return response
  }
}
