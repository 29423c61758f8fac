import Model
import Store
import Testing

struct ThrottleTests {
  let site: TestSite
  let noon = TestSite.noon

  init() throws { site = try TestSite() }

  private func attempt(
    _ rule: ThrottleRule, after seconds: Int64, key: String = "login:ada"
  ) throws -> Int64? {
    try site.store.attempt(key, rule: rule, at: noon.adding(seconds: seconds))
  }

  @Test func `a window allows so many and then asks to wait for its end`() throws {
    let rule = ThrottleRule.window(limit: 3, seconds: 60)
    for second in 0..<3 { #expect(try attempt(rule, after: Int64(second)) == nil) }
    #expect(try attempt(rule, after: 10) == 50)
    #expect(try attempt(rule, after: 59) == 1)
    #expect(try attempt(rule, after: 10, key: "login:grace") == nil)
    for second in 60..<63 { #expect(try attempt(rule, after: Int64(second)) == nil) }
    #expect(try attempt(rule, after: 63) == 57)
  }

  @Test func `waits double from the first failure that is not free, up to the longest`() throws {
    let rule = ThrottleRule.backoff(free: 4, firstDelay: 1, cap: 5)
    var now: Int64 = 0
    for _ in 1...5 { #expect(try attempt(rule, after: now) == nil) }
    for delay: Int64 in [1, 2, 4, 5, 5] {
      #expect(try attempt(rule, after: now) == delay)
      now += delay
      #expect(try attempt(rule, after: now) == nil)
    }
  }

  @Test func `an attempt that comes late, with an older clock, is not held up`() throws {
    for rule in [
      ThrottleRule.window(limit: 3, seconds: 60), .backoff(free: 3, firstDelay: 1, cap: 900),
    ] {
      let key = "post:\(rule)"
      #expect(try attempt(rule, after: 10, key: key) == nil)
      #expect(try attempt(rule, after: 9, key: key) == nil)
    }
  }

  @Test func `a window begins anew when the clock was set back behind it`() throws {
    let rule = ThrottleRule.window(limit: 1, seconds: 60)
    #expect(try attempt(rule, after: 86_400) == nil)
    #expect(try attempt(rule, after: 0) == nil)
    #expect(try attempt(rule, after: 1) == 59)
  }

  @Test func `a clock that is set back neither lengthens nor ends the wait of a guesser`() throws {
    let rule = ThrottleRule.backoff(free: 0, firstDelay: 60, cap: 900)
    #expect(try attempt(rule, after: 86_400) == nil)
    #expect(try attempt(rule, after: 0) == 60)
    #expect(try attempt(rule, after: 59) == 1)
    #expect(try attempt(rule, after: 60) == nil)
    #expect(try attempt(rule, after: 60) == 120)
  }

  @Test func `one attempt can be given back, down to none`() throws {
    let rule = ThrottleRule.window(limit: 2, seconds: 60)
    for _ in 1...2 { #expect(try attempt(rule, after: 0) == nil) }
    try site.store.giveBack("login:ada")
    #expect(try attempt(rule, after: 1) == nil)
    #expect(try attempt(rule, after: 1) == 59)
    for _ in 1...3 { try site.store.giveBack("login:ada") }
    for _ in 1...2 { #expect(try attempt(rule, after: 1) == nil) }
  }

  @Test func `waiting seconds are rounded up`() throws {
    let rule = ThrottleRule.window(limit: 1, seconds: 60)
    #expect(try attempt(rule, after: 0) == nil)
    let almost = Timestamp(milliseconds: noon.milliseconds + 59_999)
    #expect(try site.store.attempt("login:ada", rule: rule, at: almost) == 1)
  }

  @Test func `success forgives`() throws {
    let rule = ThrottleRule.backoff(free: 0, firstDelay: 60, cap: 900)
    #expect(try attempt(rule, after: 0) == nil)
    #expect(try attempt(rule, after: 1) == 59)
    try site.store.forgive("login:ada")
    #expect(try attempt(rule, after: 1) == nil)
  }

  @Test func `a day without a failure is enough to start anew`() throws {
    let rule = ThrottleRule.backoff(free: 1, firstDelay: 900, cap: 900)
    for _ in 1...2 { #expect(try attempt(rule, after: 0) == nil) }
    #expect(try attempt(rule, after: 86_400) == nil)
    #expect(try attempt(rule, after: 86_400) == nil)
    #expect(try attempt(rule, after: 86_400) == 900)
  }

  @Test func `responders count together`() throws {
    let other = try Store(path: site.path)
    let rule = ThrottleRule.window(limit: 1, seconds: 60)
    #expect(try other.attempt("login:ada", rule: rule, at: noon) == nil)
    #expect(try attempt(rule, after: 0) == 60)
  }
}
