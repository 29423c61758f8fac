import Foundation
import Markup
import Model
import Store
import Testing
import Web

@testable import FCGIApp

/// An archive taken apart, in a folder that goes with it.
final class UnpackedArchive {
  let folder: String

  init(_ zip: String) throws {
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("martlet-tests-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Self.run("/usr/bin/bsdtar", ["-xf", zip, "-C", folder])
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var names: Set<String> {
    Set(
      (FileManager.default.subpaths(atPath: folder) ?? []).filter { name in
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(
          atPath: "\(folder)/\(name)", isDirectory: &isFolder)
        return exists && !isFolder.boolValue
      })
  }

  func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
  }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  func json(_ name: String) throws -> JSONValue { try JSONValue(parsing: bytes(name)) }

  func write(_ name: String, _ content: String) throws {
    try Data(content.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
  }

  /// The same, packed again.
  func packed() throws -> [UInt8] {
    let zip = "\(folder).zip"
    defer { try? FileManager.default.removeItem(atPath: zip) }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    try Self.run(
      "/usr/bin/bsdtar", ["-C", folder, "-cf", zip, "--format=zip"] + names)
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: zip)))
  }

  private static func run(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }
}

extension TestSite {
  /// Does in the background what is due, as a responder's thread does.
  /// - Returns: seconds until more is due; nil if nothing is.
  @discardableResult
  func work() -> Int64? {
    app.background.doWhatIsDue().map { $0.components.seconds }
  }

  /// The archive that somebody asks for on the page, as nginx finds it.
  func archive(for browser: Browser) throws -> UnpackedArchive {
    try UnpackedArchive(try archiveFile(for: browser))
  }

  func archiveFile(for browser: Browser) throws -> String {
    try #require(
      try browser.submit("/account/export", on: "/account/export").status == .seeOther)
    work()
    let answer = browser.get("/account/export/file")
    let address = try #require(answer.header("X-Accel-Redirect"))
    #expect(address.hasPrefix("/archives/"))
    return "\(app.configuration.archives)/\(address.dropFirst("/archives/".count))"
  }

  /// Sends an archive through the form, and has it taken in.
  /// - Parameter ticked: what comes in beside posts; nil for what is ticked already.
  /// - Returns: the page that says what became of it.
  func bring(
    _ zip: [UInt8], _ ticked: Set<String>? = nil, by browser: Browser
  ) throws -> Response {
    let file = ChosenFile(field: "archive", name: "ada.zip", bytes: zip)
    var form = try browser.form("/account/import", on: "/account/import")
    if let ticked { form.fields.removeAll { $0.name != "csrf" && !ticked.contains($0.name) } }
    let entries = Dictionary(uniqueKeysWithValues: (ticked ?? []).map { ($0, "1") })
    let answer = browser.send(form, entries, files: [file])
    guard answer.status == .seeOther else { return answer }
    work()
    return browser.get("/account/import")
  }

  /// All bytes of the database, its log, pictures and archives.
  func disk() throws -> Data {
    var bytes = Data()
    let names = FileManager.default.subpaths(atPath: folder.path) ?? []
    for name in names where !name.hasPrefix("static") {
      let path = folder.appendingPathComponent(name)
      bytes += (try? Data(contentsOf: path)) ?? Data()
    }
    return bytes
  }
}
