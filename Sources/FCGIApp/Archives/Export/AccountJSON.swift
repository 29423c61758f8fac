import Model
import Views
import Web

/// What an archive says of the account itself, of where it comes from and of its own format.
struct AccountJSON {
  let bytes: [UInt8]

  init(account: Account, site: ArchiveSite, madeAt: Timestamp) {
    var json = JSONWriter()
    json.object { json in
      json.member("format", ArchiveFormat.name)
      json.member("version", ArchiveFormat.version)
      json.member("made_at", madeAt.rfc3339)
      json.member("site", site.origin)
      json.member("site_name", site.name)
      json.member("url", "\(site.origin)/@\(account.handle)")
      json.member("handle", account.handle.text)
      json.member("name", account.name)
      json.member("bio", account.bio)
      json.member("email", account.email)
      json.member("role", account.role.rawValue)
      json.member("status", account.status.rawValue)
      json.member("language", account.language?.rawValue)
      json.member("joined_at", account.joinedAt.rfc3339)
      json.member("avatar", account.avatar.map(ArchiveFormat.picture))
      json.member("header", account.header.map(ArchiveFormat.picture))
      json.key("notifications")
      json.object { json in
        for kind in NotificationKind.allCases {
          json.member("\(kind)", !account.silenced.contains(kind))
        }
      }
    }
    bytes = json.bytes + [UInt8(ascii: "\n")]
  }
}
