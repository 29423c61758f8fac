import Model

/// The ways from every page to the places of the site.
extension Frame {
  /// For strangers.
  var doors: HTML {
    """
    <nav class="doors" aria-label="\(text.site.navigation)">\
    <a href="/search">\(icon: "search", in: site.assets)<span>\(text.site.search)</span></a>\
    <a href="/login">\(text.site.logIn)</a>\
    \(site.signup == .closed ? nil : signupLink)</nav>
    """
  }

  /// For members; what the narrow bar has no room for says its name to those who hear it.
  func places(of viewer: Viewer) -> HTML {
    let account = viewer.account
    return """
      <nav class="places" aria-label="\(text.site.navigation)">\
      \(placeAt: "/", "home", text.site.home, in: self)\
      \(placeAt: "/search", "search", text.site.search, in: self)\
      \(placeAt: "/notifications", "bell", text.notification.title, unreadMark(account.unreadCount), in: self)\
      \(viewer.role >= .moderator ? moderationPlace : nil)\
      \(placeAt: "/profile", "settings", text.site.profile, in: self)\
      <a href="/@\(account.handle)">\(avatarOf: account.handle, account.avatar, side: 24)\
      <span>@\(account.handle)</span></a></nav>
      <form method="post" action="/logout">\(csrfField)\
      <button class="quiet">\(text.site.logOut)</button></form>
      """
  }

  private var signupLink: HTML {
    #"<a class="primary" href="/signup">\#(text.site.signUp)</a>"#
  }

  private var moderationPlace: HTML {
    "\(placeAt: "/moderation", "moderation", text.moderation.title, hasWork ? workMark : nil, in: self)"
  }

  private func unreadMark(_ count: Int) -> HTML? {
    guard count > 0 else { return nil }
    return """
       <span class="count" aria-hidden="true">\(count)</span>\
      <span class="hidden">(\(text.notification.unread(count)))</span>
      """
  }

  private var workMark: HTML {
    #"<span class="due"> <span class="hidden">(\#(text.moderation.somethingWaits))</span></span>"#
  }
}

extension HTML.Interpolation {
  /// One place, written where it stands: every page has them.
  /// - Parameters:
  ///   - name: its drawing's in `icons.svg`.
  ///   - mark: what is to be known of it at once.
  fileprivate mutating func appendInterpolation(
    placeAt path: String, _ name: HTML, _ words: String, _ mark: HTML? = nil, in frame: Frame
  ) {
    appendLiteral(#"<a href=""#)
    appendInterpolation(path)
    appendLiteral(frame.path == path ? #"" aria-current="page">"# : #"">"#)
    appendInterpolation(icon: name, in: frame.site.assets)
    appendLiteral("<span>")
    appendInterpolation(words)
    appendLiteral("</span>")
    appendInterpolation(mark)
    appendLiteral("</a>")
  }
}
