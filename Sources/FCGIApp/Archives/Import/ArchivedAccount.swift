import Model
import Web

/// What an archive says of itself and of whose it is.
struct ArchivedAccount {
  private let members: [String: JSONValue]

  /// - Throws: `ImportFault` unless it is one that this program understands.
  init(_ bytes: [UInt8]) throws(ImportFault) {
    guard !bytes.isEmpty else { throw .foreign }
    guard let members = (try? JSONValue(parsing: bytes))?.object else { throw .damaged }
    guard members["format"]?.string == ArchiveFormat.name else { throw .foreign }
    guard case .number(let version) = members["version"], version >= 1 else { throw .damaged }
    guard version <= Double(ArchiveFormat.version) else { throw .newerFormat }
    self.members = members
  }

  /// - Throws: `ImportFault.damaged` for what no profile can be.
  func profile() throws(ImportFault) -> ArchivedProfile {
    do throws(TextFault) {
      return ArchivedProfile(
        name: try DisplayName(try text("name") ?? ""), bio: try Biography(try text("bio") ?? ""),
        avatar: try text("avatar"), header: try text("header"))
    } catch {
      throw .damaged
    }
  }

  private func text(_ name: String) throws(TextFault) -> String? {
    switch members[name] {
    case nil, .null: nil
    case .string(let text): text
    default: throw .wrongForm
    }
  }
}

/// The profile that an archive has. What is empty or nil in it takes the place of nothing.
struct ArchivedProfile {
  let name: DisplayName
  let bio: Biography
  /// Names of files in the archive.
  let avatar: String?
  let header: String?
}
