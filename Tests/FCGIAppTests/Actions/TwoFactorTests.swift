import Markup
import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct TwoFactorTests {
  private let site: TestSite
  private let browser: Browser

  init() throws {
    site = try TestSite { $0.siteName = "Клуб" }
    browser = try site.joined(.ada)
  }

  private func confirm(_ action: String, code: String, password: String = Person.ada.password)
    throws -> Response
  {
    let form = try browser.form("/two-factor/disable", on: "/two-factor")
    return browser.post(
      action, [("csrf", form["csrf"] ?? ""), ("current", password), ("code", code)])
  }

  @Test func `the page shows a key to scan, to open and to type`() throws {
    let page = try browser.get("/two-factor").markup()
    let key = try #require(page.all("code").first?.text)
    #expect(key.wholeMatch(of: /([A-Z2-7]{4} ){7}[A-Z2-7]{4}/) != nil)
    let link = try #require(
      page.all("a").compactMap { $0["href"] }.first { $0.hasPrefix("otpauth:") })
    let secret = key.replacing(" ", with: "")
    let issuer = "%D0%9A%D0%BB%D1%83%D0%B1"
    #expect(link == "otpauth://totp/\(issuer):ada?secret=\(secret)&issuer=\(issuer)")
    let drawing = try #require(page.all(ofClass: "qr").first)
    #expect(drawing["role"] == "img" && drawing["aria-label"]?.isEmpty == false)
    let other = try browser.get("/two-factor").markup().all("code").first?.text
    #expect(other != key)
  }

  @Test func `a right code and the password switch it on, and bring recovery codes`() throws {
    let (_, codes) = try TwoFactorDevice.enrolled(browser, .ada)
    #expect(codes.count == 10 && Set(codes).count == 10)
    for code in codes {
      #expect(code.wholeMatch(of: /([a-z2-7]{4}-){3}[a-z2-7]{4}/) != nil)
      #expect(try !site.databaseText().contains(code))
    }
    #expect(browser.isSignedIn)
    #expect(browser.get("/two-factor").text.contains("10 recovery codes"))
    #expect(site.log.audit.last?.metadata["audit"] == "two-factor-enabled")
    #expect(try site.app.store.verify { _, _ in }.isEmpty)
  }

  @Test func `what is wrong is marked, and the key stays the one that was scanned`() throws {
    let form = try browser.form("/two-factor", on: "/two-factor")
    let wrong = browser.send(form, ["code": "000000", "current": "not the password"])
    #expect(wrong.status == .unprocessableContent)
    #expect(try wrong.faultyFields() == ["code", "current"])
    #expect(try wrong.markup().forms.first { $0.action == "/two-factor" }?["key"] == form["key"])
    #expect(try site.reader.twoFactor(of: try site.id(of: .ada)) == nil)
  }

  @Test func `a key that was not made for this session is not taken`() throws {
    let grace = try site.joined(.grace)
    let foreign = try grace.form("/two-factor", on: "/two-factor")["key"] ?? ""
    let form = try browser.form("/two-factor", on: "/two-factor")
    let zeros = String(repeating: "A", count: 27)
    for key in [foreign, "", ".", "\(zeros).\(zeros)", (form["key"] ?? "") + "A"] {
      let answer = browser.send(
        form, ["key": key, "code": "000000", "current": Person.ada.password])
      #expect(answer.status == .seeOther && answer.location == "/two-factor", "\(key)")
    }
  }

  @Test func `password and code switch it off again`() throws {
    let (device, _) = try TwoFactorDevice.enrolled(browser, .ada)
    let answer = try confirm("/two-factor/disable", code: try device.nextCode())
    #expect(answer.status == .seeOther)
    #expect(try browser.get("/two-factor").flash()?.contains("is off") == true)
    #expect(try site.browser().logIn(.ada).location == "/")
  }

  @Test func `without one of the two it stays, and a wrong password uses no code up`() throws {
    let (device, codes) = try TwoFactorDevice.enrolled(browser, .ada)
    let code = try device.nextCode()
    let wrong = try confirm("/two-factor/disable", code: code, password: "not the password")
    #expect(wrong.status == .unprocessableContent)
    #expect(try wrong.faultyFields() == ["current"])
    #expect(try confirm("/two-factor/disable", code: "000000").faultyFields() == ["code"])
    #expect(try confirm("/two-factor/disable", code: code).status == .seeOther)
    #expect(codes.count == 10)
  }

  @Test func `new recovery codes are shown once, and the old ones count no more`() throws {
    let (device, old) = try TwoFactorDevice.enrolled(browser, .ada)
    let answer = try confirm("/two-factor/recovery-codes", code: try device.nextCode())
    #expect(answer.status == .ok && answer.header("Cache-Control") == "no-store")
    let new = try answer.markup().all("code").map(\.text)
    #expect(new.count == 10 && Set(new).isDisjoint(with: old))
    #expect(try confirm("/two-factor/disable", code: old[0]).faultyFields() == ["code"])
    #expect(try confirm("/two-factor/disable", code: new[0]).status == .seeOther)
  }

  @Test func `neither log nor error shows a key or a code`() throws {
    let (device, codes) = try TwoFactorDevice.enrolled(browser, .ada)
    _ = try confirm("/two-factor/disable", code: codes[0], password: "not the password")
    _ = try confirm("/two-factor/recovery-codes", code: try device.nextCode())
    for entry in site.log.entries {
      for text in [entry.message] + entry.metadata.values {
        #expect(!codes.contains { text.contains($0) })
      }
    }
  }
}
