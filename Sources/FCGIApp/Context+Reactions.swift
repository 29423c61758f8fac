import Model
import Store
import Views
import Web

extension Context {
  /// What whoever asks has done to some posts.
  func reactions(to posts: [Post]) throws -> [ID<Post>: Reactions] {
    guard let viewer, !posts.isEmpty else { return [:] }
    return try reader.reactions(of: viewer.account, to: posts)
  }

  /// Leads from a button under a post to where it was pressed.
  func redirect(backTo post: Post, flash: Flash? = nil) throws -> Response {
    let page = try next(otherwise: "/@\(post.author.handle)/\(post.id)")
    return redirect(to: "\(page)#post-\(post.id)", flash: flash)
  }
}
