import Model
import Store
import Web

/// Publishes a thought.
enum ThoughtCreate {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    let text = try context.postText(try context.members().required("text"), from: "text")
    let publication = try context.publish(text, by: viewer)
    let thought = ThoughtBody(
      id: publication.post.id, username: viewer.account.handle,
      text: StoredText(text.text),
      publishedAt: publication.post.at)
    var response = context.json(status: .created, thought.write)
    response.set(
      "Location", "\(context.app.configuration.origin)/api/thoughts/\(publication.post.id)")
    response.tell(of: publication)
    return response
  }
}
