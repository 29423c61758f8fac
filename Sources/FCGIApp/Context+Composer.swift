import Crypto
import Model
import Store
import Views
import Web

extension Context {
  /// What was typed into the composer.
  /// - Throws: 400 for a visibility that there is not.
  func composerFields() throws -> ComposerFields {
    let form = try form()
    let visibility = form["visibility"].map { Int($0).flatMap(Visibility.init(rawValue:)) }
    guard let visibility = visibility ?? .everyone else {
      throw HTTPError.badRequest("visibility takes a number from 0 to 3.", field: "visibility")
    }
    return ComposerFields(
      text: try field(.text), warning: try field(.warning), visibility: visibility)
  }

  /// The post that the form answers; nil if it answers none.
  /// - Throws: 404 for one that is gone, or is not for the viewer.
  func answeredPost() throws -> Post? {
    guard let text = try form()["answers"] else { return nil }
    guard let id = ID<Post>(pathSegment: text[...]),
      let post = try reader.post(id, seenBy: viewer)
    else { throw HTTPError.notFound }
    return post
  }

  /// - Parameter faults: what keeps the fields from being a post, if nil is returned.
  func draft(
    _ fields: ComposerFields, answering answered: Post?, _ faults: inout FormFaults
  ) -> PostDraft? {
    let text = faults.check(.text) { () throws(TextFault) in
      try PostText(fields.text, limit: app.configuration.postMaxLength)
    }
    let warning = faults.check(.warning) { () throws(TextFault) in
      try ContentWarning(fields.warning)
    }
    guard let text, let warning else { return nil }
    var draft = PostDraft(
      text, warning: warning, visibility: fields.visibility, answers: answered?.id)
    draft.pictures = fields.pictures.map(\.picture)
    return draft
  }
}

extension Context {
  /// Recognises a form that is sent twice: by the key that its page gave it, and by what is in it. Another text
  /// from the same page is another post. Nil for a form without a key.
  func composerKey(_ draft: PostDraft, _ viewer: Viewer) throws -> IdempotencyKey? {
    guard let key = try form()["key"], !key.isEmpty else { return nil }
    let parts =
      [
        "\(viewer.session.id)", key, draft.text.text, draft.warning?.text ?? "",
        "\(draft.visibility.rawValue)", draft.answers.map { "\($0)" } ?? "",
      ] + draft.pictures.flatMap { [$0.hash.text, $0.alt] }
    let content = URLEncodedForm.serialize(parts.map { (name: "", value: $0) })
    let hash = try SHA256.digest(Array("composer\n\(content)".utf8))
    return IdempotencyKey(hash: hash, fingerprint: hash)
  }
}

extension ComposerFields {
  /// What an answer begins with: the names of those who talk, and nobody more who can read it.
  init(answering post: Post, by viewer: Viewer) {
    let handles =
      [post.author.handle.text] + post.mentioned.string.split(separator: " ").map(String.init)
    var named: Set = [viewer.account.handle.key]
    let others = handles.filter { named.insert($0.lowercased()).inserted }
    self.init(text: others.map { "@\($0) " }.joined(), visibility: post.visibility)
  }
}
