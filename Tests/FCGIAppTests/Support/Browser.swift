import Markup
import Testing
import Web

@testable import FCGIApp

/// What a person uses: it keeps cookies, and sends forms as it finds them on pages.
final class Browser {
  typealias Headers = [(name: String, value: String)]

  /// What browsers say of a form on the site's own page.
  static let sameOrigin: Headers = [
    ("Sec-Fetch-Site", "same-origin"), ("Origin", "http://martlet.test"),
  ]

  var cookies: [String: String] = [:]
  var isSecure = false
  var address = "192.0.2.7"
  /// Where nginx lets it in.
  var listener: String? = "public"
  var userAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
  /// Who continues the last answer; nil for a complete one.
  private(set) var subscriber: Subscriber?
  let site: TestSite

  init(_ site: TestSite) { self.site = site }

  @discardableResult
  func get(_ target: String, _ headers: Headers = []) -> Response {
    send("GET", target, headers: headers)
  }

  /// Sends exactly these fields, token or no token.
  @discardableResult
  func post(
    _ target: String, _ fields: [(String, String)], _ headers: Headers = sameOrigin
  ) -> Response {
    let body = URLEncodedForm.serialize(fields.map { (name: $0, value: $1) })
    return send(
      "POST", target, type: "application/x-www-form-urlencoded", body: Array(body.utf8),
      headers: headers)
  }

  /// The form on a page that is sent to `action`.
  func form(_ action: String, on page: String) throws -> Form {
    let forms = try get(page).markup().forms
    return try #require(forms.first { $0.action == action }, "\(page) has no form for \(action)")
  }

  /// The token that this browser's forms carry.
  func token() throws -> String {
    let login = get("/login")
    let page = login.status == .ok ? login : get("/logout")
    return try #require(try page.markup().forms.compactMap { $0["csrf"] }.first)
  }

  /// Opens a page, fills its form in and sends it.
  @discardableResult
  func submit(
    _ action: String, on page: String, _ entries: [String: String] = [:],
    _ headers: Headers = sameOrigin
  ) throws -> Response {
    send(try form(action, on: page), entries, headers)
  }

  /// Fills in a form that was opened before.
  @discardableResult
  func send(
    _ form: Form, _ entries: [String: String] = [:], _ headers: Headers = sameOrigin
  ) -> Response {
    post(form.action, form.filled(with: entries).map { ($0.name, $0.value) }, headers)
  }

  @discardableResult
  func send(
    _ method: String, _ target: String, type: String? = nil, body: [UInt8] = [],
    headers: Headers = []
  ) -> Response {
    var variables: Headers = [
      ("REQUEST_METHOD", method), ("REQUEST_URI", target), ("REMOTE_ADDR", address),
      ("HTTP_HOST", "martlet.test"), ("HTTP_USER_AGENT", userAgent), ("REQUEST_ID", "5eed"),
    ]
    if let listener { variables.append(("MARTLET_LISTENER", listener)) }
    if isSecure { variables.append(("HTTPS", "on")) }
    if let type { variables.append(("CONTENT_TYPE", type)) }
    if !cookies.isEmpty {
      let pairs = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      variables.append(("HTTP_COOKIE", pairs.joined(separator: "; ")))
    }
    for (name, value) in headers {
      variables.append(("HTTP_" + name.uppercased().replacing("-", with: "_"), value))
    }
    let (response, subscriber) = site.answer(
      Request(parameters: CGIVariables(variables), body: .success(body)))
    self.subscriber = subscriber
    keep(response.cookies)
    return response
  }

  private func keep(_ received: [ReceivedCookie]) {
    for cookie in received {
      cookies[cookie.name] = cookie.attributes.contains("Max-Age=0") ? nil : cookie.value
    }
  }
}
