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
}
