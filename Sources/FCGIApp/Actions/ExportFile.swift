import Model
import Store
import Web

/// Sends the archive of one's account, which nginx reads from the disk.
enum ExportFile {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    guard
      case .ready(let file)? = try context.reader.export(of: viewer.account.id, at: context.now)?
        .state
    else { throw HTTPError.notFound }
    let date = context.now.rfc3339.prefix(10)
    var response = Response(contentType: "application/zip", body: [])
    response.set("X-Accel-Redirect", "/archives/\(file.name)")
    response.set(
      "Content-Disposition",
      "attachment; filename=\"\(viewer.account.handle)-\(date).zip\"")
    response.set("Cache-Control", "private, no-store")
    return response
  }
}
