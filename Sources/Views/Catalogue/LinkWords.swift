/// Links that were handed over or sent, and count no more.
struct LinkWords: Sendable {
  let voidTitle: String
  let void: @Sendable (VoidLinkPage.Kind) -> String
  let another: @Sendable (VoidLinkPage.Kind) -> String

  static let english = LinkWords(
    voidTitle: "This link does not count any more",
    void: { kind in
      switch kind {
      case .passwordReset:
        "It was used, has expired, or is not complete. Copy the whole link, or ask an administrator for a new one."
      }
    },
    another: { kind in
      switch kind {
      case .passwordReset: "Have another link sent to you"
      }
    })
}
