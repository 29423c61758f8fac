public import Model

/// What a person has brought along in archives.
public struct BroughtPage: Page {
  public var person: Account
  public var listing: Listing

  public init(person: Account, listing: Listing) {
    self.person = person
    self.listing = listing
  }

  public var posts: [Post] { listing.posts }

  public func title(in frame: Frame) -> String {
    frame.text.bringing.broughtBy(person.displayName.isolated)
  }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.bringing
    return """
      <h1>\(words.broughtBy(person.displayName.isolated))</h1>
      <p class="lead">\(words.broughtHint)</p>
      <p class="aside"><a href="/@\(person.handle)"><bdi>\(person.displayName)</bdi> (@\(person.handle))</a></p>
      <section class="posts" aria-label="\(words.broughtBy(person.displayName.isolated))">
      \(frame.listing(listing, path: "/@\(person.handle)/brought", empty: words.nothing))
      </section>
      """
  }
}
