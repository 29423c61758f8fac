import Fuzz
import Testing
import Web

struct CookiesTests {
  @Test func `cookies are found by their exact name`() {
    let cookies = Cookies(header: "theme=dark; __Host-sid=abc==;x = y ;empty=; bare; =nameless")
    #expect(cookies.value("theme") == "dark")
    #expect(cookies.value("__Host-sid") == "abc==")
    #expect(cookies.value("x") == "y")
    #expect(cookies.value("empty") == "")
    #expect(cookies.value("bare") == nil)
    #expect(cookies.value("Theme") == nil)
    #expect(cookies.value("sid") == nil)
    #expect(cookies.value("them") == nil)
  }

  @Test func `a cookie with two values has none`() {
    let cookies = Cookies(header: "sid=mine; theme=dark; sid=planted")
    #expect(cookies.value("sid") == nil)
    #expect(cookies.isDuplicated("sid"))
    #expect(cookies.value("theme") == "dark")
    #expect(!cookies.isDuplicated("theme"))
  }

  @Test func `a cookie sent twice alike keeps its value`() {
    let cookies = Cookies(header: "sid=a; sid=a")
    #expect(cookies.value("sid") == "a")
    #expect(cookies.isDuplicated("sid"))
  }

  @Test func `a second value that only begins like the first is another one`() {
    #expect(Cookies(header: "sid=ab; sid=a").value("sid") == nil)
    #expect(Cookies(header: "sid=; sid=a").value("sid") == nil)
  }

  @Test func `no header holds no cookie`() {
    #expect(Cookies(header: nil).value("sid") == nil)
    #expect(!Cookies(header: "").isDuplicated("sid"))
  }

  @Test func `a session cookie is sent with every guard`() {
    let cookie = SetCookie(name: "__Host-sid", value: "abc", maxAge: 3600, isSecure: true)
    #expect(
      cookie.headerValue
        == "__Host-sid=abc; Path=/; Max-Age=3600; Secure; HttpOnly; SameSite=Lax")
  }

  @Test func `an expired cookie is forgotten at once`() {
    #expect(
      SetCookie.expired(name: "sid", isSecure: false).headerValue
        == "sid=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax")
  }

  @Test func `a strict cookie for scripts says so`() {
    let cookie = SetCookie(
      name: "theme", value: "dark", path: "/a;b", isSecure: false, isHTTPOnly: false,
      sameSite: .strict)
    #expect(cookie.headerValue == "theme=dark; Path=/a%3Bb; SameSite=Strict")
  }

  @Test func `any value comes back and adds no attribute`() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<5_000 {
      let value = random.text(0...20)
      let header = SetCookie(name: "flash", value: value, isSecure: true).headerValue
      #expect(header.utf8.count { $0 == UInt8(ascii: ";") } == 4)
      let pair = String(header.prefix { $0 != ";" })
      let received = try #require(Cookies(header: "a=1; \(pair); b=2").value("flash"))
      let decoded = try #require(PercentEncoding.decode(received))
      #expect(decoded == Array(value.utf8))
    }
  }

  @Test func `hostile headers give values that stand in them or none`() {
    var random = SeededGenerator(seed: 6)
    let valid = Array("theme=dark; sid=abc==; a=b;sid=abc; x=\"q\"".utf8)
    for round in 0..<20_000 {
      let header =
        round.isMultiple(of: 2)
        ? String(decoding: random.mutated(valid), as: UTF8.self) : random.text(0...30)
      let cookies = Cookies(header: header)
      for name in ["sid", "a", ""] {
        guard let value = cookies.value(name) else { continue }
        #expect(!value.utf8.contains(UInt8(ascii: ";")))
        #expect(value.isEmpty || header.utf8.count > value.utf8.count)
      }
    }
  }
}
