import Store

/// Tells on standard error how far long work on the database has come.
struct MaintenanceReport {
  private var copying = Progress("copy")
  private var verifying = Progress("verify")

  mutating func show(_ progress: MaintenanceProgress) {
    switch progress.stage {
    case .copying: copying.show(progress.done, of: progress.total)
    case .verifying: verifying.show(progress.done, of: progress.total)
    case .migrating(let name): complain("migrate: \(progress.done) of \(progress.total): \(name)")
    }
  }

  /// Tells where read models are not what the log says.
  static func tell(_ differences: [String]) {
    for difference in differences { complain(difference) }
    complain("the log itself is sound; `martlet events replay` mends what follows from it")
  }
}
