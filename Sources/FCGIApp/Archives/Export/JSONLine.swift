import Model
import Web

/// One element of a list in an archive.
struct JSONLine {
  let bytes: [UInt8]

  private init(_ write: (inout JSONWriter) -> Void) {
    var json = JSONWriter(capacity: 512)
    json.object { write(&$0) }
    bytes = json.bytes
  }

  /// - Parameter origin: of this site, before every address.
  init(_ exported: ExportedPost, origin: String) {
    let post = exported.post
    self.init { json in
      json.member("id", post.id.value)
      json.member("url", "\(origin)/@\(post.author.handle)/\(post.id)")
      json.member("published_at", post.publishedAt.rfc3339)
      json.member("visibility", post.visibility.archiveName)
      json.member("text", post.text.string)
      json.member("warning", post.warning.string)
      json.member(
        "answers", post.answered.map { "\(origin)/@\($0.author)/\($0.id)" })
      json.member("edited_at", post.editedAt?.rfc3339)
      json.key("former_versions")
      json.array { json in
        for version in exported.formerVersions {
          json.object { json in
            json.member("at", version.at.rfc3339)
            json.member("text", version.text.string)
            json.member("warning", version.warning.string)
          }
        }
      }
      json.member("tags", exported.tags)
      json.member("mentions", post.mentioned.string.split(separator: " ").map(String.init))
      json.key("pictures")
      json.array { json in
        for picture in post.pictures {
          json.object { json in
            json.member("file", ArchiveFormat.picture(picture.hash))
            json.member("description", picture.alt)
            json.member("width", picture.width)
            json.member("height", picture.height)
          }
        }
      }
      json.member("answer_count", post.counts.replies)
      json.member("like_count", post.counts.likes)
      json.member("boost_count", post.counts.boosts)
      json.member("is_pinned", exported.isPinned)
      json.member("brought_from", post.origin)
    }
  }

  init(_ person: ExportedPerson, origin: String) {
    self.init { json in
      json.member("handle", person.handle.text)
      json.member("url", "\(origin)/@\(person.handle)")
      json.member("since", person.since.rfc3339)
    }
  }

  init(_ reaction: ExportedReaction, origin: String) {
    self.init { json in
      json.member("url", "\(origin)/@\(reaction.author)/\(reaction.post)")
      json.member("at", reaction.at.rfc3339)
    }
  }

  init(_ report: ExportedReport, origin: String) {
    self.init { json in
      let about = report.post.map { "/\($0)" } ?? ""
      json.member("url", "\(origin)/@\(report.account)\(about)")
      json.member("reason", report.reason.rawValue)
      json.member("comment", report.comment)
      json.member("at", report.at.rfc3339)
    }
  }

  /// - Parameter app: the name of the app that was let in; nil for a browser, and for a script that knew the password.
  init(_ session: Session, app: String?) {
    self.init { json in
      json.member("device", session.device)
      json.member("address", session.address)
      json.member("kind", session.isBrowser ? "browser" : app == nil ? "script" : "app")
      json.member("app", app)
      json.member("started_at", session.startedAt.rfc3339)
      json.member("last_used_at", session.lastUsedAt.rfc3339)
    }
  }

  init(_ client: Client) {
    self.init { json in
      json.member("name", client.name)
      json.member("client_id", client.clientID)
      json.member("redirect_uris", client.redirectURIs.map(\.text))
      json.member("created_at", client.createdAt.rfc3339)
    }
  }
}
