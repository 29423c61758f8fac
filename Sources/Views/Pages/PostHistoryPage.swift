public import Model

/// What a post has said, the latest first.
public struct PostHistoryPage: Page {
  public var post: Post
  public var versions: [PostVersion]

  public init(post: Post, versions: [PostVersion]) {
    self.post = post
    self.versions = versions
  }

  public func title(in frame: Frame) -> String { frame.text.thread.history }

  public func content(in frame: Frame) -> HTML {
    """
    <h1>\(title(in: frame))</h1>
    <p><a href="\(frame.address(of: post))">\(frame.text.post.by(post.author.displayName.isolated))</a></p>
    <section class="posts" aria-label="\(title(in: frame))">
    \(versions.map { version($0, in: frame) })</section>
    """
  }

  private func version(_ version: PostVersion, in frame: Frame) -> HTML {
    """
    <article class="post"><p class="when">\(frame.time(version.at))</p>
    \(version.warning.isEmpty ? nil : warning(version))\
    <p class="text" dir="auto">\(linked: version.text, mentioned: post.mentioned)</p></article>

    """
  }

  private func warning(_ version: PostVersion) -> HTML {
    "<p dir=\"auto\"><strong>\(version.warning)</strong></p>\n"
  }
}
