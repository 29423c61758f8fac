import Logging
import Model
import Pictures
import Store
import Views
import Web

/// One request on its way: who asks, what they sent, and what the answer needs.
final class Context {
  let app: App
  let reader: Reader
  let request: Request
  let now: Timestamp
  private(set) var viewer: Viewer?
  /// In which whoever asks is answered; found when a page is made, once it is known who that is.
  private(set) lazy var language = wantedLanguage
  private(set) var cookiesToSet: [SetCookie] = []
  private let cookies: Cookies
  private(set) var sessionSecret: Secret?
  private var visitorSecret: Secret?
  private var parsedForm: FormFields?
  /// The files that came with the form; nil where none are taken.
  private(set) var uploads: Uploads?
  /// Who continues the answer; nil for a complete one.
  var subscriber: Subscriber?

  init(app: App, reader: Reader, request: Request) {
    self.app = app
    self.reader = reader
    self.request = request
    now = app.clock()
    cookies = request.cookies
  }

  func identifyByCookie() throws {
    guard let cookie = cookie(.session) else { return }
    guard let secret = Secret(cookie),
      let viewer = try reader.viewer(tokenHash: secret.digest, at: now)
    else { return expire(.session) }
    self.viewer = viewer
    sessionSecret = secret
  }

  /// - Throws: `AccessTokenFault` for a token that does not count.
  func identify(byToken token: String) throws {
    let claims = try accessTokens.verify(token, at: now)
    guard let scopes = Scopes(claims.scope) else { throw AccessTokenFault.incomplete }
    guard let viewer = try reader.viewer(program: claims.session, at: now),
      claims.isAbout(viewer.account)
    else { throw AccessTokenFault.ended }
    self.viewer = Viewer(account: viewer.account, session: viewer.session.limited(to: scopes))
  }

  var accessTokens: AccessTokens {
    AccessTokens(issuer: app.configuration.origin, keyring: app.keyring, reader: reader)
  }

  /// The form in the body, parsed once.
  func form() throws -> FormFields {
    if let parsedForm { return parsedForm }
    let form = try uploads.map(request.form) ?? request.form()
    parsedForm = form
    return form
  }

  /// From now on the form may bring files.
  /// - Throws: what the answer is when nobody is signed in.
  func take(_ files: Route.FileKind, allowedBy access: Route.Access) throws {
    _ = try viewer(allowedBy: access)
    let fieldLimit = app.configuration.limitPost
    switch files {
    case .pictures:
      uploads = app.pictures.map { Uploads(to: $0.folder, fieldLimit: fieldLimit) }
    case .archive:
      guard let folder = app.archives?.folder else { return }
      try folder.make()
      uploads = Uploads(
        archiveTo: folder, limit: app.configuration.importLimit, fieldLimit: fieldLimit)
    }
  }

  /// The form's field, or nothing if it was not sent.
  func field(_ name: FieldName) throws -> String {
    try form()[name.rawValue] ?? ""
  }

  /// Whether the request came in where only the operator can; the web server says so.
  var isOnInternalListener: Bool { request.variable("MARTLET_LISTENER") == "internal" }

  var address: String { request.remoteAddress ?? "" }

  /// What the device calls itself.
  var device: String { (request.header("User-Agent") ?? "").prefix(scalars: 200) }
}

// MARK: - Cookies

extension Context {
  func cookie(_ name: CookieName) -> String? {
    cookies.value(name.text(isSecure: request.isSecure))
  }

  func set(_ name: CookieName, to value: String, maxAge: Int? = nil) {
    send(
      SetCookie(
        name: name.text(isSecure: request.isSecure), value: value, maxAge: maxAge,
        isSecure: request.isSecure))
  }

  func expire(_ name: CookieName) {
    send(.expired(name: name.text(isSecure: request.isSecure), isSecure: request.isSecure))
  }

  private func send(_ cookie: SetCookie) {
    cookiesToSet.removeAll { $0.name == cookie.name }
    cookiesToSet.append(cookie)
  }

  /// Signs somebody in on this device, under a new secret.
  func beginSession(for account: ID<Account>) throws {
    if let viewer { try app.store.endSession(viewer.session.id, of: viewer.account.id) }
    let secret = try Secret.random()
    _ = try app.store.beginSession(
      for: account, tokenHash: secret.digest,
      device: device, address: address, at: now)
    set(.session, to: secret.text, maxAge: Int(Session.absoluteLifetime))
    expire(.visitor)
    try app.purgeIfDue(at: now)
  }

  /// Signs out on this device. The session itself must have ended already.
  func forgetSession() {
    viewer = nil
    sessionSecret = nil
    expire(.session)
  }
}

// MARK: - Forgery

extension Context {
  /// The token for the forms of this page; makes a visitor somebody whom the form can be bound to.
  func csrfToken() throws -> String {
    if let sessionSecret { return try app.tokens.csrf(for: .session(secret: sessionSecret.bytes)) }
    let secret: Secret
    if let known = visitorSecret ?? cookie(.visitor).flatMap(Secret.init(_:)) {
      secret = known
    } else {
      secret = try Secret.random()
      set(.visitor, to: secret.text)
    }
    visitorSecret = secret
    return try app.tokens.csrf(for: .visitor(secret: secret.bytes))
  }

  /// Other sites can make a browser send its cookie, not a token.
  ///
  /// - Throws: 403 unless the request comes from a page of ours: a form by its origin and by its token,
  ///   a call that a cookie speaks for by one of the two.
  func refuseForgery(on face: Route.Face) throws {
    switch face {
    case .page: try refuseForgedForm()
    case .api:
      guard sessionSecret != nil else { return }
      let isOwn = RequestOrigin.isSameOrigin(request, ownOrigins: ownOrigins)
      guard try isOwn || CSRFToken(csrfToken()).matches(request.header("X-CSRF-Token")) else {
        throw HTTPError.forbidden(
          "Call from the site itself, or with a token instead of the cookie.",
          cause: "foreign origin")
      }
    }
  }

  private func refuseForgedForm() throws {
    guard RequestOrigin.isSameOrigin(request, ownOrigins: ownOrigins) else {
      throw HTTPError.forbidden("Send the form from the site itself.", cause: "foreign origin")
    }
    guard CSRFToken(try csrfToken()).matches(try form()["csrf"]) else {
      throw HTTPError.forbidden("Load the form again and send it.", cause: "wrong CSRF token")
    }
  }

  /// The configured one, and the one under which this very request reached us.
  var ownOrigins: [String] {
    guard let host = request.host else { return [app.configuration.origin] }
    return [app.configuration.origin, "\(request.isSecure ? "https" : "http")://\(host)"]
  }
}
