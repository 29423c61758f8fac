import Model

extension Frame {
  /// One's own avatar and header, to change or to remove; nothing where the site takes none and there are none.
  func profilePictures(of account: Account, _ faults: FormFaults) -> HTML? {
    guard site.takesPictures || account.avatar != nil || account.header != nil else { return nil }
    let words = text.picture
    return """
      <section class="card portraits">
      \(notes(of: faults.pictures))\
      <h2>\(words.avatar)</h2>
      \(avatar(of: account.handle, account.avatar, side: 96))
      \(site.takesPictures ? chooser("avatar", words.avatarHint) : nil)\
      \(account.avatar == nil ? nil : remover("avatar"))
      <h2>\(words.header)</h2>
      \(account.header.map(preview))\
      \(site.takesPictures ? chooser("header", words.headerHint) : nil)\
      \(account.header == nil ? nil : remover("header"))</section>

      """
  }

  private func preview(_ header: PictureHash) -> HTML {
    """
    <img class="banner" src="/media/\(header.path)" alt="" width="1200" height="400">

    """
  }

  private func chooser(_ name: String, _ hint: String) -> HTML {
    let id = "\(name)-picture"
    return """
      <form method="post" action="/profile/\(name)" enctype="multipart/form-data">\(csrfField)\
      <label for="\(id)">\(text.picture.choose)</label>
      <input type="file" id="\(id)" name="picture" accept="\(Frame.acceptedTypes)" required>
      <p class="hint">\(hint)\(text.site.betweenSentences)\(text.picture.kinds)</p>
      <button class="primary">\(text.picture.save)</button></form>

      """
  }

  private func remover(_ name: String) -> HTML {
    """
    <form method="post" action="/profile/\(name)">\(csrfField)\
    <input type="hidden" name="remove" value="1">
    <button class="quiet">\(text.picture.remove)</button></form>

    """
  }
}
