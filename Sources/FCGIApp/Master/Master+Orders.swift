import FastCGI
import Glibc
import Logging

/// What others want of a master: by signals, and by lines in the FIFO.
extension Master {
  func obey(_ signal: Int32) {
    switch signal {
    case SIGCHLD: collect()
    case SIGHUP: apply(.reload(Set(Pool.allCases)))
    case SIGTERM where !configuration.dieOnTerm: apply(.reload(Set(Pool.allCases)))
    case SIGUSR1: reopenLogs()
    default: apply(.stop)
    }
  }

  func obey(_ line: String) {
    guard let command = MasterCommand(line) else {
      log.error("the master-fifo brings what is no command", metadata: ["line": "\(line)"])
      return
    }
    log.notice("told by the master-fifo", metadata: ["command": "\(command.line)"])
    switch command {
    case .reload(let pools): apply(.reload(pools))
    case .stop: apply(.stop)
    case .scale(let count): apply(.scale(count))
    case .more: apply(.scale(wantedProcesses + 1))
    case .fewer: apply(.scale(wantedProcesses - 1))
    case .reopenLog: reopenLogs()
    }
  }

  private var wantedProcesses: Int { fleet.wanted[.stable] ?? 0 }

  private func reopenLogs() {
    configuration.logFile?.reopen(telling: log)
    for process in processes.values { process.send(SIGUSR1) }
    log.notice("logs reopened")
  }
}
