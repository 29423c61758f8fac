public import Model

/// A picture that was sent with a form which could not be taken, and comes back with it.
public struct AttachedPicture: Sendable {
  public var picture: Picture
  /// Proves that this session has sent it.
  public var seal: String

  public init(picture: Picture, seal: String) {
    self.picture = picture
    self.seal = seal
  }
}

extension Frame {
  /// Where pictures are chosen and described; nothing where the site takes none.
  func pictureFields(_ attached: [AttachedPicture], _ faults: FormFaults) -> HTML? {
    guard site.takesPictures else { return nil }
    let words = text.picture
    let isOpen = !attached.isEmpty || !faults.pictures.isEmpty || faults[.alt] != nil
    return """
      <details class="options"\(isOpen ? " open" : HTML.empty)>
      <summary>\(icon("picture"))\(words.add)</summary>
      <p class="hint">\(words.hint)\(text.site.betweenSentences)\(words.altHint)</p>
      \(notes(of: faults.pictures))\(faults[.alt].map(altFault))\
      \((1...Picture.limit).map { number in
        number <= attached.count ? kept(number, attached[number - 1]) : chooser(number)
      })</details>

      """
  }

  private func altFault(_ fault: TextFault) -> HTML {
    "<p class=\"fault\">\(text.fault.sentence(fault))</p>\n"
  }

  private func chooser(_ number: Int) -> HTML {
    """
    <div class="attachment"><label for="picture\(number)">\(text.picture.number(number))</label>
    <input type="file" id="picture\(number)" name="picture\(number)" accept="\(Frame.acceptedTypes)">
    \(altField(number, ""))</div>

    """
  }

  private func kept(_ number: Int, _ attached: AttachedPicture) -> HTML {
    """
    <div class="attachment"><input type="hidden" name="kept\(number)" value="\(attached.seal)">\
    <img src="/media/\(attached.picture.hash.path)" alt="\(attached.picture.alt)" \
    width="\(attached.picture.width)" height="\(attached.picture.height)">
    \(altField(number, attached.picture.alt))
    <div class="leave"><input type="checkbox" id="leave\(number)" name="leave\(number)" value="1">\
    <label for="leave\(number)">\(text.picture.leaveOut)</label></div></div>

    """
  }

  private func altField(_ number: Int, _ value: String) -> HTML {
    """
    <label class="hint" for="alt\(number)">\(text.picture.alt(number))</label>
    <input id="alt\(number)" name="alt\(number)" dir="auto" autocomplete="off" value="\(value)">
    """
  }

  static let acceptedTypes = "image/jpeg,image/png,image/webp,image/gif"
}
