import Model
import Web

/// A post as an archive has it, before anybody knows whether it can be one here.
struct ArchivedPost {
  let address: String
  let publishedAt: Timestamp
  let text: String
  let warning: String
  let visibility: Visibility
  let answers: String?
  let pictures: [(file: String, description: String)]

  /// - Throws: `ImportFault.damaged` for what does not say what the format wants.
  init(_ json: JSONValue) throws(ImportFault) {
    guard let members = json.object,
      let address = members["url"]?.string,
      (1...PostOrigin.longestAddress).contains(address.utf8.count),
      let date = members["published_at"]?.string, let publishedAt = Timestamp(rfc3339: date),
      let text = members["text"]?.string,
      let name = members["visibility"]?.string, let visibility = Visibility(archiveName: name)
    else { throw .damaged }
    self.address = address
    self.publishedAt = publishedAt
    self.text = text
    self.visibility = visibility
    warning = members["warning"]?.string ?? ""
    answers = members["answers"]?.string
    var pictures: [(file: String, description: String)] = []
    for picture in (members["pictures"]?.array ?? []).prefix(Picture.limit) {
      guard let file = picture.object?["file"]?.string else { throw .damaged }
      pictures.append((file, picture.object?["description"]?.string ?? ""))
    }
    self.pictures = pictures
  }
}
