import Crypto
import OpenAPI
import Web

/// The description of every address that programs call, rendered once.
struct APIDescription: Sendable {
  let document: Document
  /// The document as JSON.
  let json: [UInt8]
  let tag: EntityTag

  init(of configuration: Configuration, routes: [Route] = Routes.all) throws {
    document = Document(
      title: "\(configuration.siteName) API", version: "2.0",
      description: Self.introduction,
      server: Server(configuration.origin, configuration.siteName),
      tags: Self.tags,
      operations: Self.operations(of: configuration).compactMap { operation in
        routes.first { $0.isDescribed(by: operation) }.map(operation.completed(by:))
      },
      schemas: Self.schemas(of: configuration),
      securitySchemes: SecurityScheme.all(at: configuration.origin))
    json = Array(document.json.text().utf8)
    tag = .strong(Base64URL.encode(Array(try SHA256.digest(json).prefix(12))))
  }

  /// In the order in which they are read. Who may call them is the route's to say.
  static func operations(of configuration: Configuration) -> [Operation] {
    let internalServer = Server(
      "http://\(configuration.internalHTTP)", "The operator's listener")
    return [
      tweets, users(configuration.email), thoughts(operatedAt: internalServer), tokens, oauth,
      discovery, service, metrics(operatedAt: internalServer),
    ].flatMap(\.self)
  }

  private static func schemas(
    of configuration: Configuration
  ) -> [(name: String, schema: Schema)] {
    [
      commonSchemas, tweetSchemas(postLimit: configuration.postMaxLength),
      userSchemas(configuration), thoughtSchemas, tokenSchemas, oauthSchemas(configuration),
      discoverySchemas, serviceSchemas, metricsSchemas,
    ].flatMap(\.self)
  }

  private static let commonSchemas: [(name: String, schema: Schema)] = [
    (
      "Success",
      .open(.required("status", .choice("Success")))
    ),
    (
      "Error",
      .open(
        .required("error", .text("What went wrong, for programs: a word that does not change.")),
        .required("error_description", .text("What to do about it, for people.")),
        .optional("field", .text("The member or parameter that is to blame.")))
    ),
  ]

  private static let tags = [
    Tag("Tweets", "Short messages, by the names of version 2."),
    Tag("Users", "The people who write them."),
    Tag("Thoughts", "The same messages by the names of another API; bodies may be forms or JSON."),
    Tag("Tokens", "What a program shows to act for a person."),
    Tag("OAuth", "Access for apps, without anybody's password."),
    Tag("Discovery", "For other sites: who and what is here, and how to show it."),
    Tag("Service", "The service itself: what it is, and whether it works."),
  ]

  private static let introduction = """
    Every path answers with and without a slash at its end, `HEAD` wherever `GET` does, and `OPTIONS` \
    with what it allows; another method gets 405. Bodies are UTF-8, times RFC 3339 in UTC. An error is \
    `{"error", "error_description"}`, with `field` where one is to blame. Lists come in parts: follow \
    `Link: <…>; rel="next"`.
    """
}

extension Route {
  func isDescribed(by operation: Operation) -> Bool {
    face == .api && method.rawValue == operation.method.rawValue && pattern.text == operation.path
  }
}
