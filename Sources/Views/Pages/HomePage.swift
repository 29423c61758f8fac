import Model

/// Everyone's posts; with a composer above them for who is signed in.
public struct HomePage: Page {
  public var listing: Listing
  /// What was typed into the composer and could not be posted.
  public var draft: String
  public var faults: FormFaults

  public init(listing: Listing, draft: String = "", faults: FormFaults = FormFaults()) {
    self.listing = listing
    self.draft = draft
    self.faults = faults
  }

  public func title(in frame: Frame) -> String { "" }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.post
    return """
      <h1 class="\(frame.viewer == nil ? "hero" : "quiet")">\
      \(frame.viewer == nil ? words.welcome(frame.site.name) : words.everyone)</h1>
      \(frame.viewer == nil ? introduction(frame) : composer(frame))
      <section class="posts" aria-label="\(words.everyone)">
      \(frame.listing(
        listing, path: "/",
        empty: frame.viewer == nil ? words.noPosts : words.noPostsMember))
      </section>
      """
  }

  private func introduction(_ frame: Frame) -> HTML {
    "<p class=\"lead\">\(frame.text.post.welcomeMore)</p>"
  }

  private func composer(_ frame: Frame) -> HTML {
    """
    <form class="composer" method="post" action="/posts">\(frame.csrfField)
    \(frame.summary(of: faults))\
    \(Field(
      name: .text, label: frame.text.post.compose, type: .lines, value: draft,
      hint: frame.text.post.composeHint(frame.site.postLimit)
    ).html(faults: faults, in: frame))\
    <button class="primary">\(frame.text.post.publish)</button>
    </form>
    """
  }
}
