public import Model

/// One post on a page of its own.
public struct PostPage: Page {
  public var post: Post

  public init(post: Post) {
    self.post = post
  }

  public var posts: [Post] { [post] }

  public func title(in frame: Frame) -> String {
    frame.text.post.by(post.author.displayName)
  }

  public func content(in frame: Frame) -> HTML {
    """
    <h1 class="hidden">\(title(in: frame))</h1>
    <section class="posts single">\(frame.item(post, isAlone: true))</section>
    """
  }
}
