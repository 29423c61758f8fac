import Model
import Store
import Web

/// Publishes a post.
enum TweetCreate {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    let members = try context.jsonMembers()
    let body = try members.required("body")
    if let username = try members.text("username"), Handle(username) != viewer.account.handle {
      throw HTTPError.forbidden("Post in your own name, or leave username out.")
    }
    let publication = try context.publish(context.postText(body, from: "body"), by: viewer)
    var response = context.succeeded(
      status: .created, location: "/api/v2/tweets/\(publication.post.id)")
    response.tell(of: publication)
    return response
  }
}
