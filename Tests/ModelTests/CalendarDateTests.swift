import Model
import Testing

@Suite struct CalendarDateTests {
  private static let known: [(seconds: Int64, date: String)] = [
    (0, "1970-01-01T00:00:00Z"),
    (86_399, "1970-01-01T23:59:59Z"),
    (-1, "1969-12-31T23:59:59Z"),
    (-86_400, "1969-12-31T00:00:00Z"),
    (-2_208_988_800, "1900-01-01T00:00:00Z"),
    (68_169_600, "1972-02-29T00:00:00Z"),
    (951_782_400, "2000-02-29T00:00:00Z"),
    (951_868_800, "2000-03-01T00:00:00Z"),
    (1_000_000_000, "2001-09-09T01:46:40Z"),
    (1_709_164_800, "2024-02-29T00:00:00Z"),
    (1_735_689_599, "2024-12-31T23:59:59Z"),
    (1_735_689_600, "2025-01-01T00:00:00Z"),
    (2_147_483_648, "2038-01-19T03:14:08Z"),
    (4_107_542_399, "2100-02-28T23:59:59Z"),
    (4_107_542_400, "2100-03-01T00:00:00Z"),
    (13_574_563_200, "2400-02-29T00:00:00Z"),
  ]

  @Test(arguments: known)
  func `known moments have their known dates`(seconds: Int64, date: String) {
    #expect(Timestamp(milliseconds: seconds * 1000).rfc3339 == date)
  }

  @Test func `a part of a second belongs to the second that has begun`() {
    #expect(Timestamp(milliseconds: 999).rfc3339 == "1970-01-01T00:00:00Z")
    #expect(Timestamp(milliseconds: -1).rfc3339 == "1969-12-31T23:59:59Z")
  }

  @Test func `days follow each other without gaps for four hundred years`() {
    var before = CalendarDate(Timestamp(milliseconds: 0))
    for day in Int64(1)...146_097 {
      let date = CalendarDate(Timestamp(milliseconds: day * 86_400_000))
      let isNextDay = date.day == before.day + 1 && date.month == before.month
      let isNextMonth =
        date.day == 1 && before.day >= 28
        && date.month == before.month % 12 + 1
        && date.year == before.year + (before.month == 12 ? 1 : 0)
      guard isNextDay || isNextMonth else {
        Issue.record("\(before) is followed by \(date)")
        return
      }
      before = date
    }
    #expect(before == CalendarDate(Timestamp(milliseconds: 146_097 * 86_400_000)))
    #expect(before.year == 2370 && before.month == 1 && before.day == 1)
  }
}
