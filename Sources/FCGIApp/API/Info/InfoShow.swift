import Model
import Web

/// Tells which APIs there are.
enum InfoShow {
  /// An API by the name of its version and the address under which it stands.
  private static let versions = [("v1", "/api/v1/users"), ("v2", "/api/v2/tweets")]

  static func respond(_ context: Context) -> Response {
    var response = context.json { json in
      json.object { json in
        json.key("api_version")
        json.array { json in
          for (version, path) in versions {
            json.object { json in
              json.member("version", version)
              json.member("buildtime", context.app.buildTime)
              json.member("links", path)
              json.member("methods", methods(under: path))
            }
          }
        }
      }
    }
    response.set("Cache-Control", "no-cache")
    return response
  }

  private static func methods(under path: String) -> String {
    let routes = Routes.all.filter { $0.pattern.text.hasPrefix(path) }
    return Method.allCases.filter { method in routes.contains { $0.method == method } }
      .map { $0.rawValue.lowercased() }.joined(separator: ", ")
  }
}
