/// Pages for what went wrong: a title and what to do next, by status code.
struct ErrorWords: Words {
  let title: @Sendable (_ status: Int) -> String
  let advice: @Sendable (_ status: Int) -> String
  let home: String
  let reference: @Sendable (_ requestID: String) -> String

  static let english = ErrorWords(
    title: { status in
      switch status {
      case 400: "That request made no sense"
      case 401: "Please log in"
      case 403: "Not allowed"
      case 404: "Nothing here"
      case 405: "That cannot be done here"
      case 409: "Somebody was faster"
      case 413: "Too large"
      case 415: "Unknown kind of content"
      case 422: "Something needs another look"
      case 429: "Please slow down"
      case 503: "Busy just now"
      default: status < 500 ? "That did not work" : "Something broke on our side"
      }
    },
    advice: { status in
      switch status {
      case 400: "Go back and try again."
      case 401: "Log in, then try again."
      case 403:
        "You may not do this with this account. If you came from a form, reload it and send it again."
      case 404: "The page does not exist, or no longer, or was never meant for you."
      case 405: "Go back and use the buttons of the page."
      case 409:
        "What you were changing has changed meanwhile. Load the page again and repeat your change."
      case 413: "Send less at a time."
      case 415: "Send a form or JSON."
      case 422: "Go back, mend what is marked and send it again."
      case 429: "Wait a moment and try again."
      case 503: "Nothing was changed. Try again in a few seconds."
      default:
        status < 500
          ? "Go back and try again."
          : "It has been written down. Try again; nothing that was confirmed to you is lost."
      }
    },
    home: "Go to the home page",
    reference: { "Reference: \($0)" })
}
