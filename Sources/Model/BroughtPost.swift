/// A post of an archive, as it comes into an account.
public struct BroughtPost: Sendable {
  public let origin: PostOrigin
  public let text: PostText
  public let warning: ContentWarning?
  /// Nobody is mentioned by it any more: what was for those it mentions is for its author alone.
  public let visibility: Visibility
  /// The address of what it answers, at the same place.
  public let answers: String?
  /// ``Picture/limit`` of them at most.
  public let pictures: [Picture]

  public init(
    origin: PostOrigin, text: PostText, warning: ContentWarning?, visibility: Visibility,
    answers: String?, pictures: [Picture]
  ) {
    self.origin = origin
    self.text = text
    self.warning = warning
    self.visibility = visibility
    self.answers = answers
    self.pictures = pictures
  }
}
