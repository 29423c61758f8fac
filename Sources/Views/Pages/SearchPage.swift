public import Model

/// The search form and, once something was asked, the posts that contain it.
public struct SearchPage: Page {
  public var query: String
  /// The query as it stands in an address.
  public var encodedQuery: String
  /// Nil while nothing was asked.
  public var listing: Listing?

  public init(query: String, encodedQuery: String, listing: Listing?) {
    self.query = query
    self.encodedQuery = encodedQuery
    self.listing = listing
  }

  public var posts: [Post] { listing?.posts ?? [] }

  public func title(in frame: Frame) -> String {
    query.isEmpty ? frame.text.search.title : frame.text.search.titleFor(query.isolated)
  }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.search
    return """
      <h1>\(words.title)</h1>
      <form class="search" method="get" action="/search" role="search">
      <label class="hidden" for="q">\(words.label)</label>
      <input id="q" name="q" type="search" value="\(query)" dir="auto" aria-describedby="q-hint">
      <button class="primary">\(words.submit)</button>
      <p class="hint" id="q-hint">\(words.hint)</p>
      </form>
      \(listing.map { results($0, in: frame) })
      """
  }

  private func results(_ listing: Listing, in frame: Frame) -> HTML {
    """
    <section class="posts" aria-label="\(title(in: frame))">
    \(frame.listing(
      listing, path: "/search?q=\(encodedQuery)", empty: frame.text.search.nothing(query.isolated)))
    </section>
    """
  }
}
