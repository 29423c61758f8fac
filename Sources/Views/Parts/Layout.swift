import Model

extension Frame {
  func layout(_ page: some Page) -> HTML {
    let title = page.title(in: self)
    return """
      <!doctype html>
      <html lang="\(text.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(title.isEmpty ? site.name : "\(title) · \(site.name)")</title>
      <link rel="stylesheet" href="\(site.assets)site.css">
      <script type="module" src="\(site.assets)js/main.js"></script>
      <link rel="icon" href="\(site.assets)martlet.svg" type="image/svg+xml">
      </head>
      <body>
      <a class="skip" href="#content">\(text.site.skipToContent)</a>
      <header class="bar"><div class="column">
      <a class="brand" href="/"><img src="\(site.assets)martlet.svg" alt="" width="28" height="28">\
      <span>\(site.name)</span></a>
      <nav aria-label="\(text.site.navigation)">\(navigation)</nav>
      </div></header>
      <main id="content" class="column">
      \(flash.map(flashNote))\
      \(page.content(in: self))
      </main>
      \(actionForm)\
      <footer class="column"><p>\(text.site.madeWith) · <a href="/docs/api">\(text.site.api)</a>\
      <span class="scripted"> · \
      <button class="quiet" type="button" data-opens="help">\(text.live.shortcuts.title)</button></span></p></footer>
      \(liveParts)\
      </body>
      </html>

      """
  }

  private var navigation: HTML {
    guard let viewer else {
      return """
        <a href="/search">\(text.site.search)</a>\
        <a href="/login">\(text.site.logIn)</a>\
        \(signupLink)
        """
    }
    return """
      <a href="/">\(text.site.home)</a>\
      <a href="/search">\(text.site.search)</a>\
      <a href="/notifications">\(text.notification.title)\(unreadMark(viewer.account.unreadCount))</a>\
      \(viewer.role >= .moderator ? moderationLink : nil)\
      <a href="/profile">\(text.site.profile)</a>\
      <a class="self" href="/@\(viewer.account.handle)">\
      \(avatar(of: viewer.account.handle, viewer.account.avatar, side: 24))@\(viewer.account.handle)</a>\
      <form class="inline" method="post" action="/logout">\(csrfField)\
      <button class="quiet">\(text.site.logOut)</button></form>
      """
  }

  private var signupLink: HTML? {
    site.signup == .closed ? nil : #"<a href="/signup">\#(text.site.signUp)</a>"#
  }

  private var moderationLink: HTML {
    #"<a href="/moderation">\#(text.moderation.title)\#(hasWork ? workMark : nil)</a>"#
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

  private func flashNote(_ flash: Flash) -> HTML {
    #"<p class="flash" role="status">\#(text.flash.sentence(flash))</p>"#
  }
}
