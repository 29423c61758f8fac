import Model

/// What is wrong with a field, and what to do about it.
struct FaultWords: Words {
  let sentence: @Sendable (TextFault) -> String
  /// Above a form that could not be taken.
  let summary: String

  static let english = FaultWords(
    sentence: { fault in
      switch fault {
      case .empty: "Please fill this in."
      case .tooLong(let limit): "Please shorten this to \(limit) characters."
      case .tooShort(let minimum): "Please use at least \(minimum) characters."
      case .controlCharacter: "This contains a character that cannot be shown. Please type it anew."
      case .wrongForm: "This does not have the right form."
      case .reserved: "This name is kept for the site itself. Please choose another."
      case .common: "This is one of the passwords that are tried first. Please choose another."
      case .tooSoon: "You have posted a lot just now. Please wait a minute, then post this."
      case .tooMany(let limit): "There may be at most \(limit). Please remove one first."
      case .nobodyMentioned:
        "Only those you mention could read this, and it mentions nobody. Please name somebody with @."
      case .taken: "Somebody has this already. Please choose another."
      case .mismatch: "This is not right. Please try again."
      }
    },
    summary: "Something needs another look. Nothing has been changed yet.")
}
