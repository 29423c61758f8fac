import Model

extension Frame {
  /// - Parameter title: the page's.
  func preview(of person: Account, title: String) -> HTML {
    let bio = StoredText(person.bio).excerpt(limit: Preview.descriptionLimit)
    return preview(
      Preview(
        kind: "profile", title: title,
        description: bio.isEmpty ? text.person.postsOf(person.displayName.isolated) : bio,
        path: "/@\(person.handle)", image: person.avatar.map(previewImage),
        particulars: """
          <meta property="profile:username" content="\(person.handle)">

          """))
  }

  /// Somebody's avatar.
  func previewImage(_ avatar: PictureHash) -> HTML {
    """
    <meta property="og:image" content="\(site.origin)/media/\(avatar.path)">
    <meta property="og:image:type" content="image/webp">

    """
  }
}

extension Preview {
  /// Of a description, in characters.
  static var descriptionLimit: Int { 200 }
}
