import Model
import Testing

@Suite struct TimestampTests {
  private let noon = Timestamp(milliseconds: 1_700_000_000_000)

  @Test func `seconds are added and counted`() {
    #expect(noon.adding(seconds: 90).seconds(since: noon) == 90)
    #expect(noon.adding(seconds: -90) < noon)
    #expect(noon.seconds(since: noon.adding(seconds: 90)) == -90)
  }

  @Test func `what is not a whole second does not count`() {
    #expect(Timestamp(milliseconds: noon.milliseconds + 1999).seconds(since: noon) == 1)
  }
}

@Suite struct SessionExpiryTests {
  private let start = Timestamp(milliseconds: 0)

  @Test func `a session that is not used ends after seven days`() {
    #expect(
      Session.expiry(startedAt: start, lastUsedAt: start) == start.adding(seconds: 7 * 86_400))
  }

  @Test func `a session that is used ends after thirty days all the same`() {
    let lastUse = start.adding(seconds: 29 * 86_400)
    #expect(
      Session.expiry(startedAt: start, lastUsedAt: lastUse) == start.adding(seconds: 30 * 86_400))
  }
}
