import Model

extension Picture {
  /// The pictures of the post `p` as one column, a line each; NULL for the many posts that have none, for which
  /// it costs nothing.
  static let ofPost = """
    CASE WHEN p.picture_count > 0 THEN (
      SELECT group_concat(i.hash || ' ' || i.width || ' ' || i.height || ' ' || i.alt, char(10))
      FROM post_pictures AS i WHERE i.post = p.id) END
    """

  static func all(inColumn text: String) throws(StoreError) -> [Picture] {
    var pictures: [Picture] = []
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, let hash = PictureHash(String(parts[0])), let width = Int(parts[1]),
        let height = Int(parts[2])
      else { throw .damaged("pictures of a post") }
      pictures.append(
        Picture(hash: hash, width: width, height: height, alt: String(parts[3])))
    }
    return pictures
  }
}
