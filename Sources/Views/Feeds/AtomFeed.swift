public import Model

/// A list of posts as an Atom feed (RFC 4287), one part at a time (RFC 5005, section 3).
public struct AtomFeed: Sendable {
  /// Which posts it has; each is a list that has a page, too.
  public enum Subject: Sendable {
    case everyone
    case person(Account)
    case tag(Hashtag)
  }

  public let subject: Subject
  public let list: PostList
  /// Where this part begins; nil for the newest.
  public let before: ID<Post>?

  public init(_ subject: Subject, _ list: PostList, before: ID<Post>?) {
    self.subject = subject
    self.list = list
    self.before = before
  }

  /// The whole document, in UTF-8.
  public func render(for site: Site, in text: Catalogue) -> [UInt8] {
    let address = site.origin + subject.feedPath
    let document: XML = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(text.language.rawValue)">
      <id>\(address)</id>
      <title>\(subject.title(in: text)) · \(site.name)</title>
      <updated>\(updatedAt)</updated>
      <link rel="self" type="application/atom+xml" href="\(address)\(before.map(query))"/>
      <link rel="alternate" type="text/html" href="\(site.origin)\(subject.pagePath)"/>
      \(before.map { _ in link("first", to: address) })\
      \(list.olderBefore.map { link("next", to: address, before: $0) })\
      \(owner.map { author($0, at: site.origin) })\
      <icon>\(site.origin)\(site.assets)martlet.svg</icon>
      <generator version="\(site.version)">Martlet</generator>
      \(list.posts.map { entry($0, at: site.origin, in: text) })\
      </feed>

      """
    return document.bytes
  }

  /// The latest change of what it has; where it has nothing, the first moment at which that was so.
  private var updatedAt: Timestamp {
    list.posts.map(\.updatedAt).max() ?? owner?.joinedAt ?? Timestamp(milliseconds: 0)
  }

  private var owner: Account? {
    if case .person(let person) = subject { person } else { nil }
  }

  private func query(before id: ID<Post>) -> XML { "?before=\(Int(id.value))" }

  private func link(_ relation: XML, to address: String, before: ID<Post>? = nil) -> XML {
    """
    <link rel="\(relation)" type="application/atom+xml" href="\(address)\(before.map(query))"/>

    """
  }

  private func author(_ person: Account, at origin: String) -> XML {
    """
    <author><name>\(person.displayName)</name><uri>\(origin)/@\(person.handle.text)</uri></author>

    """
  }
}

extension AtomFeed.Subject {
  /// The address below the site's origin.
  var feedPath: String { pagePath == "/" ? "/feed.atom" : "\(pagePath)/feed.atom" }

  /// The address of the page with the same posts.
  var pagePath: String {
    switch self {
    case .everyone: "/"
    case .person(let person): "/@\(person.handle)"
    case .tag(let tag): tag.path
    }
  }

  func title(in text: Catalogue) -> String {
    switch self {
    case .everyone: text.post.everyone
    case .person(let person): "\(person.displayName) (@\(person.handle))"
    case .tag(let tag): "#\(tag.text)"
    }
  }
}

extension Hashtag {
  /// The address of its page below the site's origin.
  var path: String {
    var bytes = Array("/tags/".utf8)
    bytes.append(percentEncoding: key)
    return String(decoding: bytes, as: UTF8.self)
  }
}
