import Model

extension Frame {
  /// A moment in words that a person uses, with the exact one for machines and for whoever points at it.
  func time(_ moment: Timestamp) -> HTML {
    let date = CalendarDate(moment)
    return """
      <time datetime="\(rfc3339: date)" \
      title="\(text.time.exact(date))">\(relative(moment, date))</time>
      """
  }

  func day(_ moment: Timestamp) -> HTML {
    text.time.date(CalendarDate(moment))
  }

  private func relative(_ moment: Timestamp, _ date: CalendarDate) -> HTML {
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
