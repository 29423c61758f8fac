public import Model

/// Who likes a post; the latest to do so comes first.
public struct ReactorsPage: Page {
  public var post: Post
  public var people: CursorPage<PersonLine>

  public init(post: Post, people: CursorPage<PersonLine>) {
    self.post = post
    self.people = people
  }

  public func title(in frame: Frame) -> String {
    frame.text.reaction.likersOf(post.author.displayName)
  }

  public func content(in frame: Frame) -> HTML {
    let path = "/@\(post.author.handle.text)/\(post.id)"
    return """
      <h1><a class="who" href="\(path)">\(title(in: frame))</a></h1>
      \(frame.list(people, path: "\(path)/likes", empty: frame.text.reaction.nobodyLikesIt) {
        frame.followButton($0.account, $0.relationship)
      })
      """
  }
}
