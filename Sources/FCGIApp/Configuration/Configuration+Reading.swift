import Foundation
import Model

/// All that is wrong with a configuration, each fault with the place where it stands.
struct ConfigurationFaults: Error, CustomStringConvertible {
  let faults: [String]

  var description: String { faults.joined(separator: "\n") }
}

extension Configuration {
  /// Reads the ini and lets the environment override it.
  ///
  /// - Throws: `ConfigurationFaults` with every fault of both, so that one round of mending is enough.
  static func read(
    ini path: String, environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(ConfigurationFaults) -> Configuration {
    let text: String
    do {
      text = try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw ConfigurationFaults(faults: ["\(path): cannot be read: \(error.localizedDescription)"])
    }
    var reading = Reading(configuration: Configuration())
    reading.apply(IniFile(text), named: path)
    reading.apply(environment)
    reading.checkSockets()
    reading.checkMail()
    guard reading.faults.isEmpty else { throw ConfigurationFaults(faults: reading.faults) }
    return reading.configuration
  }

  /// What another build prints with `martlet check`: keys that this one does not know are its own
  /// business. Nil unless it is a configuration at all.
  init?(printedBy output: String) {
    let entries = IniFile(output).entries
    guard entries.contains(where: { $0.key == "processes" }) else { return nil }
    self.init()
    for entry in entries { _ = Setting.of(entry)?.read(entry.value, &self) }
  }

  /// The effective values as an ini that could be read again.
  var ini: String {
    IniFile.Section.allCases.map { section in
      let lines = Setting.all.filter { $0.section == section }
        .map { "\($0.key) = \($0.text(self))\n" }
      return "\(section.header)\n\(lines.joined())"
    }.joined(separator: "\n")
  }
}

private struct Reading {
  var configuration: Configuration
  var faults: [String] = []

  /// Set by nginx for each request, and so part of the environment of a CGI program.
  private static let requestVariables: Set = ["MARTLET_LISTENER"]

  mutating func apply(_ file: IniFile, named path: String) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    faults += file.faults.map { "\(path):\($0.line): \($0.text)" }
    var firstLines: [String: Int] = [:]  // by variable, which no two settings share
    for entry in file.entries {
      let place = "\(path):\(entry.line)"
      guard let setting = Setting.of(entry) else {
        faults.append("\(place): unknown key \(entry.key)")
        continue
      }
      if let first = firstLines[setting.variable] {
        faults.append("\(place): \(entry.key) stands in line \(first) already")
        continue
      }
      firstLines[setting.variable] = entry.line
      apply(entry.value, to: setting, from: place, in: folder)
    }
    for setting in Setting.all where setting.isPath && firstLines[setting.variable] == nil {
      apply(setting.text(configuration), to: setting, from: path, in: folder)
    }
  }

  mutating func apply(_ environment: [String: String]) {
    let folder = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    for (name, value) in environment.sorted(by: { $0.key < $1.key })
    where name.hasPrefix(Setting.variablePrefix) && !Self.requestVariables.contains(name) {
      guard let setting = Setting.all.first(where: { $0.variable == name }) else {
        faults.append("environment: unknown variable \(name)")
        continue
      }
      apply(value, to: setting, from: "environment, \(name)", in: folder)
    }
  }

  /// A socket's address has 108 bytes, one of which ends it (unix(7)).
  mutating func checkSockets() {
    let limit = 107
    let sockets = configuration.responderSockets + configuration.canarySockets
    for path in sockets + [configuration.stats] where path.utf8.count > limit {
      faults.append("\(path) is longer than the \(limit) bytes of a socket's address")
    }
  }

  mutating func checkMail() {
    if !configuration.sendmail.isEmpty, configuration.mailFrom.isEmpty {
      faults.append("mail-from: sendmail is set, so say from which address mail comes")
    }
    if configuration.email == .confirmed, configuration.sendmail.isEmpty {
      faults.append("email = confirmed: nothing can be confirmed without mail, so set sendmail")
    }
  }

  private mutating func apply(
    _ value: String, to setting: Setting, from place: String, in folder: URL
  ) {
    let isRelative = setting.isPath && !value.isEmpty && !value.hasPrefix("/")
    let text =
      isRelative ? folder.appendingPathComponent(value).standardizedFileURL.path : value
    if let expectation = setting.read(text, &configuration) {
      faults.append("\(place): \(setting.key) = \(value): expected \(expectation)")
    }
  }
}
