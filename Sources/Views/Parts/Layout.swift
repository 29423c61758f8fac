import Model

extension Frame {
  func layout(_ page: some Page) -> HTML {
    let title = page.title(in: self)
    return """
      <!doctype html>
      <html lang="\(text.language.rawValue)"\(theme.rootAttribute)>
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
      \(theme.browserColors)
      <title>\(title.isEmpty ? site.name : "\(title) · \(site.name)")</title>
      \(site.resources)\(page.head(in: self))</head>
      <body>
      <a class="skip" href="#content">\(text.site.skipToContent)</a>
      <header class="bar">
      <a class="brand" href="/"><img src="\(site.assets)martlet.svg" alt="" width="28" height="28">\
      <span>\(site.name)</span></a>
      \(viewer.map(places) ?? doors)
      </header>
      <main id="content">
      \(flash.map(flashNote))\
      \(page.content(in: self))
      </main>
      \(page.posts.isEmpty && !page.isLive ? nil : actionForm)\
      <footer><p>\(text.site.madeWith) · <a href="/theme">\(text.theme.title)</a> · \
      <a href="/feed.atom">\(text.elsewhere.feed)</a> · \
      <a href="/docs/api">\(text.site.api)</a>\(languageLinks)<span class="scripted"> · \
      <button class="quiet" type="button" data-opens="help">\(text.live.shortcuts.title)</button></span></p></footer>
      \(liveParts)\
      </body>
      </html>

      """
  }

  private func flashNote(_ flash: Flash) -> HTML {
    #"<p class="flash" role="status">\#(text.flash.sentence(flash))</p>"#
  }
}
