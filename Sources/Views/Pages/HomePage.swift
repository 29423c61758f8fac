public import Model

/// Everyone's posts, or those of whom one follows; with a composer above them for who is signed in.
public struct HomePage: Page {
  /// Whose posts a page shows, by its address.
  public enum Scope: String, CaseIterable, Sendable {
    case everyone = "/"
    /// Those whom the viewer follows, and the viewer.
    case following = "/following"
  }

  public var scope: Scope
  public var listing: Listing
  /// What was typed into the composer and could not be posted.
  public var fields: ComposerFields
  public var faults: FormFaults

  public init(
    scope: Scope = .everyone, listing: Listing, fields: ComposerFields = ComposerFields(),
    faults: FormFaults = FormFaults()
  ) {
    self.scope = scope
    self.listing = listing
    self.fields = fields
    self.faults = faults
  }

  public var posts: [Post] { listing.posts }
  public var isLive: Bool { true }

  public func title(in frame: Frame) -> String {
    scope == .everyone ? "" : frame.text.follow.following
  }

  public func head(in frame: Frame) -> HTML {
    guard scope == .everyone else { return .empty }
    return """
      \(frame.feedLink(path: "", title: frame.text.post.everyone))\
      \(listing.isContinued ? frame.unindexed : frame.preview(preview(in: frame)))
      """
  }

  private func preview(in frame: Frame) -> Preview {
    Preview(
      kind: "website", title: frame.site.name, description: frame.text.post.welcomeMore, path: "/")
  }

  public func content(in frame: Frame) -> HTML {
    """
    \(frame.viewer == nil ? introduction(frame) : beginning(frame))
    \(frame.liveListing(
      listing, path: scope.rawValue, label: subject(frame), empty: notice(frame)))
    """
  }

  private func subject(_ frame: Frame) -> String {
    scope == .everyone ? frame.text.post.everyone : frame.text.follow.postsOfFollowees
  }

  private func notice(_ frame: Frame) -> String {
    guard scope == .everyone else { return frame.text.follow.noPosts }
    return frame.viewer == nil ? frame.text.post.noPosts : frame.text.post.noPostsMember
  }

  private func introduction(_ frame: Frame) -> HTML {
    """
    <h1 class="hero">\(frame.text.post.welcome(frame.site.name))</h1>
    <p class="lead">\(frame.text.post.welcomeMore)</p>
    """
  }

  private func beginning(_ frame: Frame) -> HTML {
    let words = frame.text.follow
    let tabs = [
      Tab(path: Scope.everyone.rawValue, words: words.everyone),
      Tab(path: Scope.following.rawValue, words: words.following),
    ]
    return """
      <h1 class="hidden">\(subject(frame))</h1>
      \(frame.tabs(tabs, current: scope.rawValue, label: words.timelines))\
      \(frame.composer(
        fields, faults: faults, next: scope == .everyone ? nil : scope.rawValue))
      """
  }
}
