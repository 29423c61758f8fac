import Model

extension Frame {
  /// A moment in words that a person uses, with the exact one for machines and for whoever points at it.
  func time(_ moment: Timestamp) -> HTML { "\(time: moment, in: self)" }

  func day(_ moment: Timestamp) -> HTML {
    text.time.date(CalendarDate(moment))
  }

  fileprivate func relative(_ moment: Timestamp, _ date: CalendarDate) -> HTML {
    let seconds = Int(now.seconds(since: moment))
    return switch seconds {
    case ..<60: text.time.now
    case ..<3600: text.time.minutes(seconds / 60)
    case ..<86_400: text.time.hours(seconds / 3600)
    case ..<(7 * 86_400): text.time.days(seconds / 86_400)
    default:
      date.year == CalendarDate(now).year ? text.time.dayAndMonth(date) : text.time.date(date)
    }
  }
}

extension HTML.Interpolation {
  /// The same, written where it stands: every post has one.
  mutating func appendInterpolation(time moment: Timestamp, in frame: Frame) {
    let date = CalendarDate(moment)
    appendLiteral(#"<time datetime=""#)
    appendInterpolation(rfc3339: date)
    appendLiteral(#"" title=""#)
    appendInterpolation(frame.text.time.exact(date))
    appendLiteral(#"">"#)
    appendInterpolation(frame.relative(moment, date))
    appendLiteral("</time>")
  }
}
