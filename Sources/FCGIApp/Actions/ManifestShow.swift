import Views
import Web

/// What makes the site an app among others on a device (W3C Web Application Manifest).
enum ManifestShow {
  static func respond(_ context: Context) -> Response {
    let assets = context.app.site.assets
    var response = context.json { json in
      json.object { json in
        for name in ["name", "short_name"] { json.member(name, context.app.site.name) }
        for place in ["id", "start_url", "scope"] { json.member(place, "/") }
        json.member("display", "standalone")
        json.member("background_color", "#f7f6f3")
        json.member("theme_color", "#ffffff")
        json.key("icons")
        json.array { json in
          icon("martlet.svg", "any", type: "image/svg+xml", in: assets, &json)
          icon("icon-192.png", "192x192", in: assets, &json)
          icon("icon-512.png", "512x512", in: assets, &json)
          icon("icon-maskable-512.png", "512x512", purpose: "maskable", in: assets, &json)
        }
        json.key("shortcuts")
        json.array { json in
          for place in context.app.site.shortcuts(in: context.text) {
            json.object { json in
              json.member("name", place.words)
              json.member("url", place.path)
            }
          }
        }
      }
    }
    response.set("Content-Type", "application/manifest+json")
    response.set("Cache-Control", "public, max-age=86400")
    response.set("Vary", "Accept-Language")
    return response
  }

  private static func icon(
    _ file: String, _ sizes: String, type: String = "image/png", purpose: String = "any",
    in assets: String, _ json: inout JSONWriter
  ) {
    json.object { json in
      json.member("src", assets + file)
      json.member("sizes", sizes)
      json.member("type", type)
      json.member("purpose", purpose)
    }
  }
}
