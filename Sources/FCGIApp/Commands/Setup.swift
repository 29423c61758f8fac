import ArgumentParser
import Foundation
import Glibc
import Logging
import Store

/// What every command needs first: the configuration.
struct Setup: ParsableArguments {
  @Option(help: "The configuration.")
  var ini = "uwsgi-like.ini"

  /// The configuration; ends the command with a list of faults if there are any.
  func configuration() throws -> Configuration {
    do {
      return try Configuration.read(ini: ini)
    } catch {
      complain(error.description)
      throw CommandExit.configuration
    }
  }

  /// The database, for a command that changes or reads it once.
  func store() throws -> Store {
    try explained { try Store(path: try configuration().database) }
  }

  /// Ends the command unless a responder could serve: there are the static files, a database of a schema
  /// that this program can work with, and the program that sends mail, if one is named.
  func requireServable(_ configuration: Configuration) throws {
    do {
      _ = try StaticFiles(in: configuration.staticDirectory)
    } catch {
      complain("\(error)")
      throw CommandExit.configuration
    }
    try requireMail(configuration)
    try requireSchema(configuration)
  }

  private func requireMail(_ configuration: Configuration) throws {
    guard let path = configuration.mail?.path, access(path, X_OK) != 0 else { return }
    complain("sendmail \(path) cannot be run: \(String(cString: strerror(errno)))")
    throw CommandExit.configuration
  }

  /// Everything else works without pictures and archives, so these are no faults.
  func mentionObstacles(of configuration: Configuration) {
    if let obstacle = configuration.pictureObstacle {
      complain("nobody can send pictures: \(obstacle)")
    }
    if let obstacle = configuration.archiveObstacle {
      complain("nobody can take their account along: \(obstacle)")
    }
  }

  private func requireSchema(_ configuration: Configuration) throws {
    let path = configuration.database
    let status = try explained { try Store.schemaStatus(path: path) }
    guard !status.isUsable else { return }
    let remedy = status.found > status.known ? "use a newer program" : "run `martlet migrate` first"
    complain(
      "\(path) has schema \(status.found), this program needs \(status.known); \(remedy)")
    throw CommandExit.configuration
  }

  /// The running master.
  func master() throws -> MasterClient {
    MasterClient(try configuration())
  }

  func log(_ level: Logger.Level) -> Logger {
    Logger(label: "martlet") { _ in LineLog(level: level) }
  }

  /// Ends the command unless what it will log can be written.
  func requireLog(_ configuration: Configuration) throws {
    try loggable { () throws(LogFile.Failure) in _ = try configuration.logFile?.opened() }
  }

  /// From now on, standard error goes where the configuration wants the log.
  func redirectLog(_ configuration: Configuration) throws {
    try loggable { () throws(LogFile.Failure) in
      try configuration.logFile?.redirectStandardError()
    }
  }

  private func loggable(_ work: () throws(LogFile.Failure) -> Void) throws {
    do throws(LogFile.Failure) {
      try work()
    } catch {
      complain("\(error)")
      throw CommandExit.configuration
    }
  }
}

/// What the shell is told, after sysexits.h.
enum CommandExit {
  static let temporary = ExitCode(75)
  static let configuration = ExitCode(78)
}

func complain(_ message: String) {
  FileHandle.standardError.write(Data((message + "\n").utf8))
}

/// Runs a command's work; tells in words what went wrong and leaves with the code that says so.
func explained<Result>(_ work: () throws -> Result) throws -> Result {
  do {
    return try work()
  } catch let error as StoreError {
    complain("\(error)")
    switch error {
    case .busy, .inUse, .reserved: throw CommandExit.temporary
    case .unknownSchema: throw CommandExit.configuration
    default: throw ExitCode.failure
    }
  } catch let fault as MasterFault {
    complain("\(fault)")
    throw ExitCode.failure
  }
}

/// Makes the folder that a file is to stand in.
func makeFolder(of path: String) throws {
  try FileManager.default.createDirectory(
    at: URL(fileURLWithPath: path).deletingLastPathComponent(),
    withIntermediateDirectories: true)
}
