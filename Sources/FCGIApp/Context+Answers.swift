import Model
import Store
import Views
import Web

extension Context {
  /// A page for whoever asks, and for nobody else to keep.
  func page(_ page: some Page, status: Status = .ok) throws -> Response {
    guard status.code < 400 || !wantsNoPage else { return formRefused(page.faults, status) }
    var response = html(
      page, csrf: try csrfToken(), status: status, lastEvent: try reader.lastEventID(),
      reactions: try reactions(to: page.posts))
    response.set("Cache-Control", "no-store")
    return response
  }

  /// A page that shows nothing but what the event log tells: it is as fresh as the last event, and
  /// where nobody is signed in, one answer may serve many.
  func revalidated(_ page: () throws -> some Page) throws -> Response {
    let pending = cookie(.flash)
    guard pending == nil else { return try self.page(page()) }
    let last = try reader.lastEventID()
    let tag = validator(last)
    var response = Response(status: .notModified)
    if request.precondition(for: tag) != .notModified {
      let page = try page()
      response = html(
        page, csrf: viewer == nil ? nil : try csrfToken(), status: .ok, lastEvent: last,
        reactions: try reactions(to: page.posts))
    }
    response.set("ETag", tag.headerValue)
    response.set("Cache-Control", viewer == nil ? "public, no-cache" : "private, no-cache")
    response.set("Vary", "Accept-Language, Cookie")
    if viewer == nil, response.status == .ok { response.keepUntilEndOfSecond(of: now) }
    return response
  }

  func redirect(to path: String, flash: Flash? = nil) -> Response {
    guard !wantsNoPage else { return formTaken(flash) }
    if let flash { set(.flash, to: flash.rawValue, maxAge: 60) }
    var response = Response.redirect(to: path)
    response.set("Cache-Control", "no-store")
    return response
  }

  /// Leads a reader to the log-in page and back again. What was sent, not asked for, cannot be led
  /// along; the browser's way back still holds it.
  func askToSignIn(on face: Route.Face) -> Response {
    guard face == .page, request.method?.isSafe == true, !request.prefersJSON else {
      return answer(to: .unauthorized(), on: face)
    }
    return redirect(to: "/login?next=\(PercentEncoding.encode(query: here))")
  }

  /// What somebody sees when their request could not be answered as they meant it.
  func answer(to error: HTTPError, on face: Route.Face) -> Response {
    var response: Response
    if face == .page, wantsNoPage {
      response = .problem(error.saying(text.advice(on: error.status.code)))
    } else if face == .api || request.prefersJSON {
      response = .problem(error.worded(for: request.path))
    } else {
      let page = ErrorPage(
        status: error.status.code, requestID: error.status.code >= 500 ? request.requestID : nil)
      response = html(page, csrf: viewer == nil ? nil : try? csrfToken(), status: error.status)
      for header in error.headers { response.set(header.name, header.value) }
    }
    response.set("Cache-Control", "no-store")
    return response
  }

  /// The last event, who is looking (each session has forms of its own), the files that the page
  /// refers to, its language, the minute, as times on the page are relative, and the colours that were chosen.
  private func validator(_ last: ID<Event>) -> EntityTag {
    let session = viewer.map { "\($0.session.id)" } ?? "0"
    let minute = now.milliseconds / 60_000
    let files = app.site.assets.split(separator: "/").last ?? ""
    let colours = theme == .automatic ? "" : "-\(theme)"
    return .weak("\(last)-\(session)-\(minute)-\(files)-\(language.rawValue)\(colours)")
  }

  private func html(
    _ page: some Page, csrf: String?, status: Status, lastEvent: ID<Event>? = nil,
    reactions: [ID<Post>: Reactions] = [:]
  ) -> Response {
    let frame = Frame(
      site: app.site, text: text, viewer: viewer, csrf: csrf, flash: takeFlash(), path: here,
      now: now, lastEvent: lastEvent, hasWork: hasWork, reactions: reactions, theme: theme)
    var response = Response(
      status: status, contentType: "text/html; charset=utf-8", body: frame.render(page))
    response.set("Content-Language", language.rawValue)
    return response
  }

  /// Whether a moderator is to be told that something waits; nobody else is asked after. A page about an error
  /// does not fail over it.
  private var hasWork: Bool {
    guard let viewer, viewer.role >= .moderator else { return false }
    return (try? reader.moderationWork(for: viewer, upTo: 1).isDone) == false
  }

  /// The address that was asked for, as it was written.
  private var here: String {
    request.queryString.isEmpty
      ? request.rawPath : "\(request.rawPath)?\(request.queryString)"
  }

  private func takeFlash() -> Flash? {
    guard let name = cookie(.flash) else { return nil }
    expire(.flash)
    return Flash(rawValue: name)
  }
}
