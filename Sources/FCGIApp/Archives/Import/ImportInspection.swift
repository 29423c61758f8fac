import Foundation
import Glibc
import Model
import Zip

/// Looks at what comes out of an archive, refuses what Martlet never writes, and keeps what is wanted of the rest, under
/// names of its own, in a folder that goes with the value.
///
/// Belongs to one thread.
final class ImportInspection: ZipReceiver {
  /// Files that an archive may have: pages and pictures of a hundred thousand posts.
  private static let fileLimit = 500_000
  /// Bytes of what it says of the account.
  private static let accountLimit = 1 << 20
  /// How many times as large as the largest zip its content may be: texts pack to a tenth, pictures not at all.
  private static let unpackingFactor = 4

  private let folder: String
  private var room: Int
  private var files = 0
  /// The names of what is kept.
  private(set) var kept: Set<String> = []
  private(set) var account: [UInt8] = []
  private var place = Place.ignored

  private enum Place {
    case ignored, account
    case file(FileHandle)
  }

  /// - Parameters:
  ///   - folder: which is not there yet.
  ///   - limit: of the zip, in bytes.
  init(in folder: String, limit: Int) throws {
    self.folder = folder
    room = limit * Self.unpackingFactor
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Where a list of the archive stands; nil if it is not there.
  /// - Parameter name: one of ``lists``.
  func list(named name: String) -> String? {
    kept.contains(name) && Self.lists.contains(name) ? "\(folder)/\(name)" : nil
  }

  /// What is kept of an archive besides pictures and what it says of itself.
  private static let lists = Set(
    [ArchiveFormat.posts] + BroughtList.allCases.map(ArchiveFormat.list))

  /// Where a picture of the archive stands; nil if it is not there.
  func picture(named name: String) -> String? {
    guard kept.contains(name), let hash = ArchiveFormat.picture(named: name) else { return nil }
    return path(of: hash)
  }

  func begin(_ entry: ZipEntry) throws {
    place = .ignored
    files += 1
    guard files <= Self.fileLimit else { throw ImportFault.tooManyFiles }
    guard entry.kind != .other, Self.isSafe(entry.name) else { throw ImportFault.unsafeNames }
    room -= entry.size
    guard room >= 0 else { throw ImportFault.tooLarge }
    guard entry.kind == .file else { return }
    switch entry.name {
    case ArchiveFormat.account:
      guard entry.size <= Self.accountLimit else { throw ImportFault.damaged }
      place = .account
    case let name where Self.lists.contains(name): place = .file(try newFile("\(folder)/\(name)"))
    case let name:
      guard let hash = ArchiveFormat.picture(named: name) else { return }
      // Its post comes without it.
      guard entry.size <= PictureLimits.bytes else { return }
      guard !kept.contains(name) else { throw ImportFault.unsafeNames }
      place = .file(try newFile(path(of: hash)))
    }
    guard kept.insert(entry.name).inserted else { throw ImportFault.unsafeNames }
  }

  func receive(_ bytes: ArraySlice<UInt8>) throws {
    switch place {
    case .ignored: break
    case .account: account += bytes
    case .file(let handle): try handle.write(contentsOf: Data(bytes))
    }
  }

  /// Made of names that lead nowhere but into the archive. A folder's ends in `/`.
  private static func isSafe(_ name: String) -> Bool {
    !name.hasPrefix("/") && !name.contains("\\")
      && !name.split(separator: "/", omittingEmptySubsequences: false).contains("..")
  }

  private func path(of hash: PictureHash) -> String { "\(folder)/\(hash.text)" }

  private func newFile(_ path: String) throws -> FileHandle {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      guard errno != EEXIST else { throw ImportFault.unsafeNames }
      throw ArchiveFolder.Failure(path)
    }
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }
}
