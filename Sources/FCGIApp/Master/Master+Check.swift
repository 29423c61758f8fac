import FastCGI
import Logging

/// Before a reload starts anything, the programs themselves say whether they could serve.
extension Master {
  func beginCheck() -> FleetEvent? {
    do {
      check = try ReloadCheck(program)
      return nil
    } catch {
      return .checkFailed("\(program.path): \(error)")
    }
  }

  func finish(_ running: ReloadCheck, _ ending: ChildProcess.Ending) {
    do {
      guard let outcome = try running.ended(ending) else { return }
      check = nil
      switch outcome {
      case .failed(let reason): apply(.checkFailed(reason))
      case .passed(let fresh):
        take(fresh)
        apply(.checkPassed(FleetPlan(configuration)))
      }
    } catch {
      check = nil
      apply(.checkFailed("the canary's program: \(error)"))
    }
  }

  func giveUpCheck() {
    guard let running = check, running.deadline <= .now || fleet.isStopping else { return }
    running.giveUp()
    check = nil
    let limit = ReloadCheck.patience.components.seconds
    apply(.checkFailed("\(running.command) has not ended within \(limit) seconds"))
  }

  /// From now on this holds, except for what only a restart can change.
  private func take(_ fresh: Configuration) {
    var taken = fresh
    for setting in Setting.all where setting.section == .martlet && Self.fixed.contains(setting.key)
    {
      let old = setting.text(configuration)
      guard setting.text(fresh) != old else { continue }
      log.warning("\(setting.key) has changed, which needs a restart")
      _ = setting.read(old, &taken)
    }
    if taken.logto != configuration.logto { taken.logFile?.reopen(telling: log) }
    configuration = taken
    harakiri = Harakiri(seconds: taken.harakiri, at: .now)
    log.logLevel = taken.logLevel
  }

  private static let fixed: Set = [
    "socket", "chmod-socket", "listen", "pidfile", "master-fifo", "stats",
  ]
}
