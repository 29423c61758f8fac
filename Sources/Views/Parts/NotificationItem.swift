import Model

extension Frame {
  /// Something that somebody is told: what is said to them whole, of all else as much as makes it known again.
  func item(_ notification: Notification) -> HTML {
    """
    <div class="notice\(notification.isNew ? " new" : HTML.empty)">
    <p>\(icon(drawing(of: notification.kind)))<a class="who" href="/@\(notification.actor.handle)">\
    \(text.notification.sentence(notification.kind, name(of: notification.actor)))</a> \
    <span class="when">\(time(notification.at))</span>\
    \(notification.isNew ? newMark : nil)</p>
    \(notification.post.map { about($0, notification.kind) })</div>

    """
  }

  private func name(of actor: Author) -> HTML { "<bdi>\(actor.displayName)</bdi>" }

  private func drawing(of kind: NotificationKind) -> HTML {
    switch kind {
    case .mention, .answer: "answer"
    case .like: "like"
    case .boost: "boost"
    case .follow: "person"
    }
  }

  private var newMark: HTML { #" <span class="mark">\#(text.notification.new)</span>"# }

  private func about(_ post: Post, _ kind: NotificationKind) -> HTML {
    switch kind {
    case .mention, .answer: item(post)
    case .like, .boost, .follow:
      """
      <p class="about" dir="auto"><a href="/@\(post.author.handle)/\(post.id)">\
      \(post.warning.isEmpty ? post.text : post.warning)</a></p>
      """
    }
  }
}
