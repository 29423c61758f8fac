public import Model

/// What stands in the form in which somebody writes a post.
public struct ComposerFields: Sendable {
  public var text: String
  public var warning: String
  public var visibility: Visibility
  public var pictures: [AttachedPicture] = []

  public init(text: String = "", warning: String = "", visibility: Visibility = .everyone) {
    self.text = text
    self.warning = warning
    self.visibility = visibility
  }
}

extension Frame {
  /// - Parameters:
  ///   - answered: the post that is answered, if one is.
  ///   - next: the page that the form leads back to, if that is not the home page.
  func composer(
    _ fields: ComposerFields, faults: FormFaults, answering answered: Post? = nil,
    next: String? = nil
  ) -> HTML {
    let words = text.composer
    return """
      <form class="composer" id="\(answered == nil ? "composer" : "answer")" method="post" action="/posts"\
      \(site.takesPictures ? #" enctype="multipart/form-data""# : HTML.empty)>\(csrfField)\
      \(keyField)\(answered.map(answersField))\(next.map(nextField))
      \(summary(of: faults))\
      \(Field(
        name: .text, label: answered == nil ? text.post.compose : words.answer, type: .lines,
        value: fields.text, hint: words.hint(site.postLimit)
      ).html(faults: faults, in: self))\
      \(pictureFields(fields.pictures, faults))\
      \(options(fields, faults, from: answered?.visibility ?? .everyone))\
      <div class="send"><button class="primary">\
      \(answered == nil ? text.post.publish : words.publishAnswer)</button>\
      <span class="left" data-limit="\(site.postLimit)"></span></div>
      </form>
      """
  }

  /// An answer is for no more people than what it answers.
  private func options(
    _ fields: ComposerFields, _ faults: FormFaults, from first: Visibility
  ) -> HTML {
    let words = text.composer
    let isPlain = fields.warning.isEmpty && fields.visibility == first && faults[.warning] == nil
    return """
      <details class="options"\(isPlain ? HTML.empty : " open")>
      <summary>\(icon("audience"))\(words.options)</summary>
      <div class="field"><label for="visibility">\(words.visibility)</label>
      <select id="visibility" name="visibility">\
      \(Visibility.allCases.filter { $0 >= first }.map { option($0, isChosen: $0 == fields.visibility) })\
      </select></div>
      \(Field(
        name: .warning, label: words.warning, value: fields.warning, hint: words.warningHint,
        isRequired: false
      ).html(faults: faults, in: self))</details>

      """
  }

  private func option(_ visibility: Visibility, isChosen: Bool) -> HTML {
    """
    <option value="\(visibility.rawValue)"\(isChosen ? " selected" : HTML.empty)>\
    \(text.composer.audience(visibility))</option>
    """
  }

  /// By which a form that is sent twice is recognised: another one each time the page tells of something new.
  private var keyField: HTML? {
    lastEvent.map { #"<input type="hidden" name="key" value="\#($0)">"# }
  }

  private func answersField(_ post: Post) -> HTML {
    #"<input type="hidden" name="answers" value="\#(post.id)">"#
  }

  private func nextField(_ path: String) -> HTML {
    #"<input type="hidden" name="next" value="\#(path)">"#
  }
}
