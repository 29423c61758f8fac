import Model

/// A mail as mail programs exchange it (RFC 5322), with LF for line ends as `sendmail` takes it.
struct InternetMessage {
  /// The name before the sender's address.
  let name: String
  let sender: EmailAddress
  let mail: Mail
  /// Sets the mail apart from all others of the sender's; the same at every attempt, so that mail which
  /// comes twice is seen to be one.
  let identifier: String
  let writtenAt: Timestamp

  var text: String {
    """
    From: \(EncodedWord.phrase(name)) <\(sender.text)>
    To: <\(mail.recipient.text)>
    Subject: \(EncodedWord.text(mail.subject))
    Date: \(date)
    Message-ID: <\(identifier)@\(domain)>
    Auto-Submitted: auto-generated
    MIME-Version: 1.0
    Content-Type: text/plain; charset=utf-8
    Content-Transfer-Encoding: quoted-printable

    \(QuotedPrintable.encode(mail.text))

    """
  }

  private var domain: Substring { sender.text.split(separator: "@").last ?? "" }

  private var date: String {
    let date = CalendarDate(writtenAt)
    let time = [date.hour, date.minute, date.second]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    return "\(date.day) \(Self.months[date.month - 1]) \(date.year) \(time) +0000"
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
