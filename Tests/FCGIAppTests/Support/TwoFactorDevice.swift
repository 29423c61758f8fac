import Crypto
import Markup
import Model
import Testing
import Web

@testable import FCGIApp

/// What shows somebody their codes: it has read the key from the page, as a person types it.
struct TwoFactorDevice {
  let password: OneTimePassword
  let site: TestSite

  /// Switches two-factor log-in on for whoever is at a browser.
  /// - Returns: the device, and the recovery codes.
  static func enrolled(_ browser: Browser, _ person: Person) throws -> (TwoFactorDevice, [String]) {
    let page = try browser.get("/two-factor").markup()
    let key = try #require(page.all("code").first?.text)
    let device = TwoFactorDevice(
      password: OneTimePassword(secret: try #require(decode(base32: key))), site: browser.site)
    let form = try #require(page.forms.first { $0.action == "/two-factor" })
    let answer = browser.send(form, ["code": try device.code(), "current": person.password])
    try #require(answer.status == .ok)
    return (device, try answer.markup().all("code").map(\.text))
  }

  /// The code of now, or of so many seconds later.
  func code(in seconds: Int64 = 0) throws -> String {
    try password.code(step: (site.clock.now.milliseconds / 1000 + seconds) / 30)
  }

  /// The next code that has not been shown yet.
  func nextCode() throws -> String {
    site.clock.advance(seconds: 30)
    return try code()
  }

  static func decode(base32 text: String) -> [UInt8]? {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    var buffer = 0
    var bits = 0
    var bytes: [UInt8] = []
    for letter in text where !letter.isWhitespace {
      guard let value = alphabet.firstIndex(of: letter) else { return nil }
      buffer = (buffer << 5 | value) & 0xFFF
      bits += 5
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(buffer >> bits & 0xFF))
      }
    }
    return bytes
  }
}
