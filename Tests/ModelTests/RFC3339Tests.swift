import Model
import Testing

struct RFC3339Tests {
  @Test(arguments: [
    "1970-01-01T00:00:00Z", "2026-11-21T08:05:09Z", "2024-02-29T23:59:59Z", "1999-12-31T00:00:00Z",
    "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "1900-03-01T12:00:00Z",
  ])
  func `what is written is read again`(text: String) {
    #expect(Timestamp(rfc3339: text)?.rfc3339 == text)
  }

  @Test(arguments: [
    "", "2026-11-21", "2026-11-21T08:05:09", "2026-11-21 08:05:09Z", "2026-11-21T08:05:09+01:00",
    "2026-13-01T00:00:00Z", "2026-02-29T00:00:00Z", "2026-04-31T00:00:00Z", "2026-00-10T00:00:00Z",
    "2026-01-00T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z", "2026-01-01T00:00:60Z",
    "２026-01-01T00:00:00Z", "0000-01-01T00:00:00Z", "-026-01-01T00:00:00Z",
  ])
  func `everything else is no moment`(text: String) {
    #expect(Timestamp(rfc3339: text) == nil)
  }
}
