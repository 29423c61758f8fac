public import Model

/// The form in which one changes one's own post.
public struct PostEditPage: Page {
  public var post: Post
  /// The version that the form shows; sent back with it.
  public var version: Int
  public var fields: ComposerFields
  public var faults: FormFaults

  public init(
    post: Post, version: Int, fields: ComposerFields, faults: FormFaults = FormFaults()
  ) {
    self.post = post
    self.version = version
    self.fields = fields
    self.faults = faults
  }

  public func title(in frame: Frame) -> String { frame.text.thread.editTitle }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.composer
    let inputs = [
      Field(
        name: .text, label: frame.text.thread.editText, type: .lines, value: fields.text,
        hint: words.hint(frame.site.postLimit)),
      Field(
        name: .warning, label: words.warning, value: fields.warning, hint: words.warningHint,
        isRequired: false),
    ]
    return """
      <h1>\(title(in: frame))</h1>
      <form class="composer" method="post" action="\(frame.address(of: post))/edit">\(frame.csrfField)\
      <input type="hidden" name="version" value="\(version)">
      \(frame.summary(of: faults))\
      \(inputs.map { $0.html(faults: faults, in: frame) })\
      <p class="hint">\(frame.text.thread.historyHint)</p>
      <button class="primary">\(frame.text.profile.save)</button>
      </form>
      """
  }
}
