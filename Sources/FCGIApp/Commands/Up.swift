import ArgumentParser
import FastCGI
import Foundation

struct Up: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run the responders.",
    discussion: """
      Binds the sockets, starts a responder on each, starts another where one dies, and stops them
      all on TERM, INT or QUIT. HUP reloads: one responder after the other is replaced by a new one,
      without a request lost. USR1 reopens the logs. Stays in front.
      """)

  @OptionGroup var setup: Setup

  func run() throws {
    let systemd = Systemd(environment: ProcessInfo.processInfo.environment)
    Systemd.forgetEnvironment()
    let configuration = try setup.configuration()
    try setup.requireServable(configuration)
    try setup.requireLog(configuration)
    let files =
      configuration.responderSockets + [
        configuration.pidfile, configuration.masterFifo, configuration.stats,
      ]
    for file in files { try makeFolder(of: file) }
    do {
      let master = try Master(
        configuration: configuration, program: .own(ini: setup.ini), systemd: systemd,
        log: setup.log(configuration.logLevel))
      // Until here, what is wrong is told to whoever has typed the command.
      try setup.redirectLog(configuration)
      master.run()
    } catch let error as SocketError {
      complain("\(error)")
      throw ExitCode.failure
    } catch let fault as MasterFault {
      complain("\(fault)")
      throw fault.isOfConfiguration ? CommandExit.configuration : ExitCode.failure
    }
  }
}
