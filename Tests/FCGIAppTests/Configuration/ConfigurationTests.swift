import Foundation
import Logging
import Model
import Testing

@testable import FCGIApp

@Suite struct ConfigurationTests {
  @Test func `an ini that says nothing leaves the defaults`() throws {
    let ini = try TemporaryIni("[martlet]\n")
    let configuration = try ini.read()
    #expect(configuration.processes == 2)
    #expect(configuration.signup == .open)
    #expect(configuration.origin == "http://127.0.0.1:8080")
    #expect(configuration.database == ini.folder.appendingPathComponent("var/martlet.db").path)
  }

  @Test func `every kind of value is read`() throws {
    let configuration = try TemporaryIni(
      """
      [martlet]
      processes = 5
      chmod-socket = 666
      http = [::1]:9000
      base-url = https://Martlet.Example
      site-name = Наш клуб
      signup = approval
      email = required
      log-level = warning
      database = /srv/martlet.db
      """
    ).read()
    #expect(configuration.processes == 5)
    #expect(configuration.chmodSocket == FileMode(0o666))
    #expect(configuration.http == SocketAddress("[::1]", 9000))
    #expect(configuration.origin == "https://martlet.example")
    #expect(configuration.siteName == "Наш клуб")
    #expect(configuration.signup == .approval && configuration.email == .required)
    #expect(configuration.logLevel == .warning)
    #expect(configuration.database == "/srv/martlet.db")
  }

  @Test func `mail wants a program and a sender; without a program there is none`() throws {
    let mail = try TemporaryIni(
      "[martlet]\nsendmail = /usr/sbin/sendmail\nmail-from = martlet@example.org\n"
    ).read().mail
    #expect(mail?.path == "/usr/sbin/sendmail" && mail?.sender.text == "martlet@example.org")
    #expect(try TemporaryIni("[martlet]\nmail-from = martlet@example.org\n").read().mail == nil)
    let faults = try TemporaryIni("[martlet]\nsendmail = bin/sendmail\n").faults()
    #expect(faults.count == 1 && faults[0].hasPrefix("mail-from: "))
    let unsent = try TemporaryIni("[martlet]\nemail = confirmed\n").faults()
    #expect(unsent.count == 1 && unsent[0].hasPrefix("email = confirmed: "))
    let wrong = try TemporaryIni("[martlet]\nmail-from = Martlet <martlet@example.org>\n").faults()
    #expect(wrong.count == 1 && wrong[0].hasPrefix("ini:2: mail-from"))
  }

  @Test(arguments: [
    ("security@example.org", "mailto:security@example.org"),
    ("mailto:security@example.org", "mailto:security@example.org"),
    ("https://example.org/contact?a=1", "https://example.org/contact?a=1"),
    ("tel:+44-20-7946-0123", "tel:+44-20-7946-0123"), ("", ""),
  ])
  func `a contact is an address that can be followed`(text: String, uri: String) throws {
    let ini = try TemporaryIni("[martlet]\nsecurity-contact = \(text)\n")
    #expect(try ini.read().securityContact == uri)
  }

  @Test(arguments: ["http://example.org/", "https://", "https://a b", "somebody", "tel:911"])
  func `a contact that nobody can follow is none`(text: String) throws {
    let faults = try TemporaryIni("[martlet]\nsecurity-contact = \(text)\n").faults()
    #expect(faults.count == 1 && faults[0].hasPrefix("ini:2: security-contact"))
  }

  @Test func `the environment overrides the ini`() throws {
    let ini = try TemporaryIni("[martlet]\npost-max-length = 100\nsite-name = A\n")
    let configuration = try ini.read(["MARTLET_POST_MAX_LENGTH": "200", "HOME": "/root"])
    #expect(configuration.postMaxLength == 200)
    #expect(configuration.siteName == "A")
  }

  @Test func `a path is understood from where it is written`() throws {
    let ini = try TemporaryIni("[martlet]\ndatabase = data/../site.db\n")
    #expect(try ini.read().database == ini.folder.appendingPathComponent("site.db").path)
    let here = FileManager.default.currentDirectoryPath
    let configuration = try ini.read(["MARTLET_DATABASE": "site.db"])
    #expect(configuration.database == "\(here)/site.db")
  }

  @Test func `all faults are told at once, each with its place`() throws {
    let ini = try TemporaryIni(
      """
      [martlet]
      processes = many
      colour = blue
      signup = never
      processes = 3
      nonsense
      http = 8080
      base-url = martlet.example/path
      database =
      """)
    let faults = ini.faults([
      "MARTLET_THREADS": "0", "MARTLET_COLOUR": "blue", "MARTLET_LISTENER": "public",
    ])
    let places = [
      "ini:6: ", "ini:2: processes", "ini:3: unknown key colour", "ini:4: signup",
      "ini:5: processes stands in line 2", "ini:7: http", "ini:8: base-url", "ini:9: database",
      "environment: unknown variable MARTLET_COLOUR", "environment, MARTLET_THREADS",
    ]
    #expect(faults.count == places.count)
    for place in places { #expect(faults.contains { $0.hasPrefix(place) }, "\(place)") }
  }

  @Test(arguments: [
    ("processes", "0"), ("processes", "65"), ("processes", "2.5"), ("threads", ""),
    ("limit-post", "1"), ("post-max-length", "10001"), ("chmod-socket", "888"),
    ("chmod-socket", "1777"), ("http", "127.0.0.1:0"), ("http", "127.0.0.1:65536"),
    ("http", ":8080"), ("http", "a b:80"), ("base-url", "ftp://martlet.example"),
    ("base-url", "https://"), ("base-url", "https://martlet.example/"), ("site-name", ""),
    ("site-name", String(repeating: "x", count: 61)), ("signup", "Open"), ("email", "yes"),
    ("log-level", "loud"),
  ])
  func `a value out of bounds is a fault that says what is expected`(key: String, value: String)
    throws
  {
    let faults = try TemporaryIni("[martlet]\n\(key) = \(value)\n").faults()
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix("ini:2: \(key) = \(value): expected ") == true)
  }

  @Test func `a file that is not there is told by its name`() throws {
    #expect(throws: ConfigurationFaults.self) {
      try Configuration.read(ini: "/nowhere/site.ini", environment: [:])
    }
  }

  @Test func `a socket's path that no address can hold is a fault`() throws {
    let path = "/" + String(repeating: "x", count: 120) + ".sock"
    #expect(try !TemporaryIni("[martlet]\nsocket = \(path)\n").faults().isEmpty)
  }

  @Test func `what check prints can be read again and means the same`() throws {
    let first = try TemporaryIni("[martlet]\nprocesses = 7\nsite-name = A\n").read().ini
    #expect(try TemporaryIni(first).read().ini == first)
  }

  @Test func `each responder has a socket of its own`() throws {
    let ini = try TemporaryIni("[martlet]\nprocesses = 3\nsocket = /run/martlet.sock\n")
    #expect(
      try ini.read().responderSockets
        == ["/run/martlet.1.sock", "/run/martlet.2.sock", "/run/martlet.3.sock"])
  }

  @Test func `a canary has a section of its own, and the same keys mean it alone`() throws {
    let ini = try TemporaryIni(
      """
      [martlet]
      processes = 3
      socket = /run/martlet.sock
      [canary]
      binary = next/martlet
      processes = 2
      percent = 5
      """)
    let configuration = try ini.read()
    #expect(configuration.processes == 3)
    #expect(
      configuration.canary
        == Canary(
          binary: ini.folder.appendingPathComponent("next/martlet").path, processes: 2, percent: 5))
    #expect(
      configuration.canarySockets == ["/run/martlet.canary.1.sock", "/run/martlet.canary.2.sock"])
    #expect(try ini.read(["MARTLET_CANARY_PERCENT": "33"]).canary.percent == 33)
  }

  @Test func `without a program there is no canary`() throws {
    let configuration = try TemporaryIni("[canary]\nprocesses = 2\n").read()
    #expect(!configuration.canary.isWanted && configuration.canarySockets.isEmpty)
  }

  @Test func `what a newer build prints is read as far as it is known`() throws {
    let printed =
      "[martlet]\nprocesses = 3\nweather = fair\n[canary]\nbinary = /next\n[moon]\nphase = 1\n"
    let configuration = try #require(Configuration(printedBy: printed))
    #expect(configuration.processes == 3 && configuration.canary.binary == "/next")
    #expect(Configuration(printedBy: "usage: something else") == nil)
  }
}
