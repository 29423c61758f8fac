import Model
import Pictures
import Store
import Views
import Web

/// The pictures of the composer. What was sent once need not be sent again: the form brings back what was made
/// of it, under a seal.
extension Context {
  /// Makes pictures of the files that came with the form, behind those that came before.
  /// - Parameter faults: what is wrong with files and descriptions.
  func attachments(by viewer: Viewer, _ faults: inout FormFaults) throws -> [AttachedPicture] {
    guard let uploads else { return [] }
    let form = try form()
    var attached: [AttachedPicture] = []
    for number in 1...Picture.limit {
      let alt = form["alt\(number)"] ?? ""
      if let upload = uploads.files(of: "picture\(number)").first {
        let made = try picture(of: upload, for: .post, by: viewer, &faults.pictures)
        guard let made else { continue }
        attached.append(try attachment(made.hash, made.width, made.height, alt, &faults))
      } else if form["leave\(number)"] == nil, let kept = form["kept\(number)"],
        let (hash, width, height) = try keptPicture(kept)
      {
        attached.append(try attachment(hash, width, height, alt, &faults))
      }
    }
    return attached
  }

  private func attachment(
    _ hash: PictureHash, _ width: Int, _ height: Int, _ alt: String, _ faults: inout FormFaults
  ) throws -> AttachedPicture {
    let text = faults.check(.alt) { () throws(TextFault) in try AltText(alt) }
    return AttachedPicture(
      picture: Picture(hash: hash, width: width, height: height, alt: text?.text ?? alt),
      seal: try sealed(Array("\(hash.text) \(width) \(height)".utf8)))
  }

  /// Nil for one that this session did not send, or whose file is gone.
  private func keptPicture(_ seal: String) throws -> (PictureHash, Int, Int)? {
    guard let bytes = try unsealed(seal) else { return nil }
    let parts = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    guard parts.count == 3, let hash = PictureHash(String(parts[0])), let width = Int(parts[1]),
      let height = Int(parts[2]), app.pictures?.folder.holds(hash) == true
    else { return nil }
    try app.store.noteStray(hash, at: now)
    return (hash, width, height)
  }
}
