import OpenAPI

extension APIDescription {
  static let oauth: [Operation] = []

  static let oauthSchemas: [(name: String, schema: Schema)] = []
}
