import Model

/// Pictures, and what is wrong with files that are none.
struct PictureWords: Words {
  /// - Parameter filename: empty if the browser said none.
  let refused: @Sendable (_ filename: String, PictureFault) -> String
  let kinds: String
  let add: String
  let hint: String
  let number: @Sendable (Int) -> String
  let alt: @Sendable (Int) -> String
  let altHint: String
  let leaveOut: String
  let open: String
  let avatar: String
  let avatarHint: String
  let header: String
  let headerHint: String
  let choose: String
  let save: String
  let remove: String

  static let english = PictureWords(
    refused: { filename, fault in
      let name = filename.isEmpty ? "This file" : "“\(filename)”"
      return switch fault {
      case .empty where filename.isEmpty: "Please choose a file first."
      case .empty: "\(name) is empty. Please choose another."
      case .tooLarge:
        "\(name) has more than \(PictureLimits.bytes >> 20) MB. Please make it smaller."
      case .unknownFormat:
        "\(name) is not a picture that can be taken. Please choose a JPEG, PNG, WebP or GIF."
      case .tooManyPixels:
        "\(name) has too many pixels: at most 40 million, and no side longer than 16,000. Please make it smaller."
      case .tooLong:
        "\(name) is too long an animation: at most \(PictureLimits.frames) frames, and fewer if they are large. Please shorten it."
      case .damaged: "\(name) is damaged or breaks off. Please save it anew, or choose another."
      case .tooDemanding: "\(name) takes too long to read. Please save it anew as a JPEG."
      case .tooSoon:
        "You have sent \(PictureLimits.perHour) pictures within the hour. Please wait before you send \(name)."
      case .busy: "Too many pictures are being made just now. Please send \(name) again."
      }
    },
    kinds: "JPEG, PNG, WebP or GIF, up to \(PictureLimits.bytes >> 20) MB.",
    add: "Pictures",
    hint:
      "Up to \(Picture.limit): JPEG, PNG, WebP or GIF of up to \(PictureLimits.bytes >> 20) MB each. Where they were made is taken out of them.",
    number: { "Picture \($0)" },
    alt: { "Description of picture \($0)" },
    altHint: "A description says what there is to see, for whoever cannot see it.",
    leaveOut: "Leave it out",
    open: "Open the picture",
    avatar: "Your picture",
    avatarHint: "Stands beside your name; a square of 200 pixels is cut out of its middle.",
    header: "Header",
    headerHint: "Stands above your page; three times as wide as high is best.",
    choose: "Choose a file",
    save: "Save picture",
    remove: "Remove picture")
}
