import Model
import Store
import Web

/// What runs here and how large it is, for those who count sites (NodeInfo 2.1, https://nodeinfo.diaspora.software).
enum NodeInfoShow {
  private static let schema = "http://nodeinfo.diaspora.software/ns/schema/2.1"
  /// Counting looks at every account, so an answer is kept for an hour.
  private static let age = 3600

  /// Where it stands.
  static func links(_ context: Context) -> Response {
    var response = context.json { json in
      json.object { json in
        json.key("links")
        json.array { json in
          json.object { json in
            json.member("rel", schema)
            json.member("href", "\(context.app.configuration.origin)/nodeinfo/2.1")
          }
        }
      }
    }
    response.set("Cache-Control", "public, max-age=\(age)")
    return response
  }

  /// Sessions that have ended are forgotten, so how many people were active is not known.
  static func respond(_ context: Context) throws -> Response {
    let people = try context.reader.accountCount()
    let posts = try context.reader.postCount()
    var json = JSONWriter()
    json.object { json in
      json.member("version", "2.1")
      json.key("software")
      json.object { json in
        json.member("name", "martlet")
        json.member("version", Martlet.version)
      }
      writeReach(to: &json)
      json.member("openRegistrations", context.app.configuration.signup == .open)
      json.key("usage")
      json.object { json in
        json.key("users")
        json.object { $0.member("total", people) }
        json.member("localPosts", posts)
      }
      json.key("metadata")
      json.object { json in
        json.member("nodeName", context.app.configuration.siteName)
        json.key("federation")
        json.object { $0.member("enabled", false) }
      }
    }
    var response = Response(
      contentType: "application/json; profile=\"\(schema)#\"", body: json.bytes)
    response.set("Cache-Control", "public, max-age=\(age)")
    response.set("X-Accel-Expires", "\(age)")
    return response
  }

  /// The schema wants one of its protocols. Feeds and WebFinger are the parts of this one that there are; that
  /// servers do not talk to each other is said below (docs/decisions/0032-what-others-may-keep.md).
  private static func writeReach(to json: inout JSONWriter) {
    json.member("protocols", ["ostatus"])
    json.key("services")
    json.object { json in
      json.member("inbound", [String]())
      json.member("outbound", ["atom1.0"])
    }
  }
}
