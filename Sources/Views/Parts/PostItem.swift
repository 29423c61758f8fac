import Model

extension Frame {
  /// One post, as it stands in every list and on its own page.
  func item(_ post: Post, isAlone: Bool = false) -> HTML {
    """
    <article class="post" id="post-\(post.id)">
    <header><a class="author" href="/@\(post.author.handle)">\
    <bdi class="name">\(post.author.displayName)</bdi> \
    <span class="handle">@\(post.author.handle)</span></a>
    <a class="when" href="/@\(post.author.handle)/\(post.id)">\(time(post.publishedAt))</a></header>
    <p class="text" dir="auto">\(linked: post.text)</p>
    \(actions(on: post, isAlone: isAlone))\
    </article>

    """
  }
}
