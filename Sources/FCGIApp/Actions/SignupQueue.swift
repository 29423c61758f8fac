import Model
import Store
import Views
import Web

/// Who waits to be let in.
enum SignupQueue {
  private static let length = 100

  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    let waiting = try context.reader.pendingAccounts(after: nil, limit: length)
    return try context.page(
      SignupQueuePage(waiting: waiting, work: try context.moderationWork(of: viewer)))
  }
}
