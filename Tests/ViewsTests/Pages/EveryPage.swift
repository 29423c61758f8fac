import Model
import Testing
import Views

/// Every page there is, with one text in each place that somebody outside may fill.
struct EveryPage {
  let text: String
  var words = Catalogue.english
  /// The text as an address would hold it; that is the caller's work, and its letters are safe.
  private let encoded = "%3Cscript%3E"

  var fields: [FieldName] {
    [
      .handle, .name, .email, .password, .invite, .login, .bio, .current, .text, .confirmation,
      .redirects, .code, .warning, .reason, .comment, .alt, .theme,
    ]
  }

  /// By name, as strangers see them and as ada does, who may moderate.
  func rendered() throws -> [(name: String, bytes: [UInt8])] {
    let site = Site(
      name: text, origin: "https://martlet.example", version: "1.0",
      assets: "/static/0123456789ab/", modules: ["js/feed.js", "js/main.js"], signup: .approval,
      email: .required, postLimit: 500, sendsMail: true, takesPictures: true, makesArchives: true)
    let frames = [
      (
        "a stranger", Fixtures.publicFrame(site: site, csrf: text, path: text, text: words)
      ),
      (
        "ada",
        try Fixtures.frame(
          site: site, role: .moderator, csrf: text, flash: .welcome, path: text, text: words)
      ),
    ]
    return try frames.flatMap { _, frame in
      let parts = [
        try postPages(frame), try followPages(frame), try reactionPages(frame),
        try memberPages(frame), try formPages(frame),
        try appPages(frame), try signupPages(frame), try linkPages(frame), twoFactorPages(frame),
        try moderationPages(frame), try archivePages(frame),
      ]
      return parts.joined().map { (name: $0.0, bytes: $0.1) }
    }
  }

  /// A post for followers, with a warning, in the midst of others.
  private func conversation() throws -> PostPage {
    func post(_ id: Int64, answering answered: Int64) throws -> Post {
      var post = try Fixtures.post(id, by: "grace", author: 2, name: text, text: text)
      post.answered = AnsweredPost(id: ID(answered), author: post.author.handle)
      post.warning = StoredText(text)
      post.pictures = Fixtures.pictures(alt: text)
      post.visibility = .followers
      return post
    }
    var conversation = Conversation()
    conversation.ancestors = [try post(90, answering: 80)]
    conversation.answers = CursorPage(
      elements: [try post(110, answering: 100)], next: .after(ID(110)), previous: .before(ID(105)))
    conversation.further[ID(110)] = CursorPage(
      elements: [try post(120, answering: 110)], next: .after(ID(120)), previous: nil)
    return PostPage(
      post: try post(100, answering: 90), conversation: conversation, fields: typed,
      faults: typedFaults)
  }

  private var typed: ComposerFields {
    var fields = ComposerFields(text: text, warning: text)
    fields.pictures = Fixtures.pictures(alt: text).map { AttachedPicture(picture: $0, seal: text) }
    return fields
  }

  private var typedFaults: FormFaults {
    var faults = FormFaults(fields)
    faults.pictures = [RefusedPicture(filename: text, fault: .damaged)]
    return faults
  }

  typealias Rendered = [(String, [UInt8])]

  private func postPages(_ frame: Frame) throws -> Rendered {
    let posts = Fixtures.listing(
      [try Fixtures.post(by: "grace", author: 2, name: text, text: text)], older: 7,
      isContinued: true)
    let nothing = Fixtures.listing([])
    let person = try Fixtures.account("grace", id: 2, name: text, bio: text)
    let tag = try #require(Hashtag("script"))
    let own = try Fixtures.post(name: text, text: text)
    let version = PostVersion(
      number: 1, text: StoredText(text), warning: StoredText(text), at: Fixtures.now)
    let notifications = CursorPage<Notification>(
      elements: try NotificationKind.allCases.map { kind in
        let number = Int64(kind.rawValue)
        let post = try Fixtures.post(number, name: text, text: text)
        return Notification(
          id: ID(number), kind: kind, actor: own.author, post: kind == .follow ? nil : post,
          at: Fixtures.now, isNew: true)
      }, next: .before(ID(1)), previous: nil)
    let noNotifications = CursorPage<Notification>(elements: [], next: nil, previous: nil)
    return [
      ("home", frame.render(HomePage(listing: posts, fields: typed, faults: FormFaults(fields)))),
      (
        "following",
        frame.render(
          HomePage(scope: .following, listing: posts, fields: typed, faults: FormFaults(fields)))
      ),
      ("person", frame.render(Fixtures.personPage(person, posts))),
      ("silent person", frame.render(Fixtures.personPage(person, nothing))),
      ("post", frame.render(PostPage(post: try Fixtures.post(name: text, text: text)))),
      ("conversation", frame.render(try conversation())),
      (
        "edit",
        frame.render(PostEditPage(post: own, version: 1, fields: typed, faults: FormFaults(fields)))
      ),
      ("history", frame.render(PostHistoryPage(post: own, versions: [version]))),
      ("notifications", frame.render(NotificationsPage(list: notifications))),
      ("no notifications", frame.render(NotificationsPage(list: noNotifications))),
      ("notification settings", frame.render(NotificationSettingsPage(silenced: [.like]))),
      ("tag", frame.render(TagPage(tag: tag, encodedTag: encoded, listing: posts))),
      ("new tag", frame.render(TagPage(tag: tag, encodedTag: encoded, listing: nothing))),
      ("search", frame.render(SearchPage(query: text, encodedQuery: encoded, listing: posts))),
      (
        "vain search",
        frame.render(SearchPage(query: text, encodedQuery: encoded, listing: nothing))
      ),
    ]
  }

  private func followPages(_ frame: Frame) throws -> Rendered {
    let person = try Fixtures.account("grace", id: 2, name: text, bio: text)
    let follows = FollowsPage.Side.allCases.map { side in
      ("\(side)", frame.render(Fixtures.followsPage(person, side)))
    }
    let hidden = HiddenPage.Kind.allCases.map { kind in
      ("\(kind)", frame.render(HiddenPage(kind: kind, people: Fixtures.people(person))))
    }
    return follows + hidden
  }

  private func reactionPages(_ frame: Frame) throws -> Rendered {
    var frame = frame
    var post = try Fixtures.post(by: "grace", author: 2, name: text, text: text, likes: 2)
    post.boost = Boost(booster: post.author, post: post.id)
    frame.reactions = [post.id: .like]
    let person = try Fixtures.account("grace", id: 2, name: text, bio: text)
    let posts = CursorPage(
      elements: [ReactedPost(id: ID(200), post: post)], next: .before(ID(200)),
      previous: .after(ID(200)))
    let nothing = CursorPage<ReactedPost>(elements: [], next: nil, previous: nil)
    let kept = ReactionsPage.Kind.allCases.flatMap { kind in
      [posts, nothing].map { list in
        (
          "\(kind)",
          frame.render(ReactionsPage(kind: kind, list: list))
        )
      }
    }
    let reactors = ReactorsPage.Kind.allCases.map { kind in
      (
        "\(kind) of a post",
        frame.render(ReactorsPage(post: post, kind: kind, people: Fixtures.people(person)))
      )
    }
    let pinned = Listing(.empty, isContinued: false, pinned: [post])
    return kept + reactors + [("pinned", frame.render(Fixtures.personPage(person, pinned)))]
  }

  private func memberPages(_ frame: Frame) throws -> Rendered {
    let sessions = [
      Fixtures.session(), Fixtures.session(id: 11, device: text, address: text),
      Fixtures.session(id: 12, device: "Firefox/1 Linux \(text)"),
    ]
    return [
      ("sessions", frame.render(SessionsPage(sessions: sessions, current: ID(10)))),
      ("error", frame.render(ErrorPage(status: 500, requestID: text))),
    ]
  }

  private func formPages(_ frame: Frame) throws -> Rendered {
    let faults = FormFaults(fields)
    let entries = ProfilePage.Entries(name: text, bio: text, email: text)
    return [
      (
        "profile",
        frame.render(
          ProfilePage(
            account: try Fixtures.portrayed(), entries: entries, faults: typedFaults, version: 1))
      ),
      ("deletion", frame.render(AccountDeletePage(confirmation: text, faults: faults))),
      ("log-in", frame.render(LoginPage(login: text, next: text, refusal: .mismatch))),
      ("log-out", frame.render(LogoutPage())),
      ("appearance", frame.render(ThemePage(theme: .dark, faults: faults))),
    ]
  }

  private func signupPages(_ frame: Frame) throws -> Rendered {
    var entries = SignupPage.Entries()
    entries.handle = text
    entries.name = text
    entries.email = text
    entries.invite = text
    return SignupMode.allCases.map { mode in
      var frame = frame
      frame.site.signup = mode
      let page = SignupPage(entries: entries, faults: FormFaults(fields), opened: text)
      return ("sign-up \(mode)", frame.render(page))
    }
  }
}
