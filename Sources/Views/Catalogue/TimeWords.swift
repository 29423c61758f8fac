import Model

/// Moments as people speak of them. They stand in every line of a list, so they are markup at once.
struct TimeWords: Words {
  let now: HTML
  let minutes: @Sendable (Int) -> HTML
  let hours: @Sendable (Int) -> HTML
  let days: @Sendable (Int) -> HTML
  /// A day of the current year.
  let dayAndMonth: @Sendable (CalendarDate) -> HTML
  let date: @Sendable (CalendarDate) -> HTML
  /// The exact moment, as the tooltip of a relative one.
  let exact: @Sendable (CalendarDate) -> HTML

  static let english = TimeWords(
    now: "now",
    minutes: { "\($0) min" },
    hours: { "\($0) h" },
    days: { $0 == 1 ? "1 day" : "\($0) days" },
    dayAndMonth: { "\($0.day) \(englishMonths[$0.month - 1])" },
    date: { "\($0.day) \(englishMonths[$0.month - 1]) \($0.year)" },
    exact: {
      """
      \($0.day) \(englishMonths[$0.month - 1]) \($0.year), \
      \(twoDigits: $0.hour):\(twoDigits: $0.minute) UTC
      """
    })

  private static let englishMonths: [HTML] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
