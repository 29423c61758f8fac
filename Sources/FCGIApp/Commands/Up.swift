import ArgumentParser
import FastCGI
import Foundation
import Store

struct Up: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run the responders.",
    discussion: """
      Binds a socket for each responder, starts them, starts another where one dies, and stops
      them all on TERM, INT, QUIT or HUP. Stays in front and logs to standard error.
      """)

  @OptionGroup var setup: Setup

  func run() throws {
    let configuration = try setup.configuration()
    let status = try explained { try Store.schemaStatus(path: configuration.database) }
    guard status.isUsable else {
      complain(
        "\(configuration.database) has schema \(status.found), this program needs \(status.known); run `martlet migrate` first"
      )
      throw CommandExit.configuration
    }
    try makeFolders(of: configuration.responderSockets + [configuration.pidfile])
    let master = Master(
      configuration: configuration, program: try ownPath(),
      arguments: ["serve", "--supervised", "--ini", setup.ini],
      log: setup.log(configuration.logLevel))
    do {
      try master.run()
    } catch let error as SocketError {
      complain("\(error)")
      throw ExitCode.failure
    }
  }

  private func makeFolders(of paths: [String]) throws {
    for path in paths {
      try FileManager.default.createDirectory(
        at: URL(fileURLWithPath: path).deletingLastPathComponent(),
        withIntermediateDirectories: true)
    }
  }

  private func ownPath() throws -> String {
    try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
  }
}
