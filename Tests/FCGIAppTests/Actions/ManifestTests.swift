import Foundation
import Testing
import Web

@testable import FCGIApp

@Suite struct ManifestTests {
  @Test func `the site can be installed under its own name`() throws {
    let site = try TestSite { $0.siteName = "Birds \"of\" a feather" }
    let response = site.browser().get("/manifest.webmanifest")
    #expect(response.header("Content-Type") == "application/manifest+json")
    #expect(response.cookies.isEmpty)
    let manifest = try response.json()
    #expect(manifest["name"]?.string == "Birds \"of\" a feather")
    #expect(manifest["display"]?.string == "standalone")
    #expect(manifest["start_url"]?.string == "/")
    let icons = try #require(manifest["icons"]?.array)
    #expect(Set(icons.compactMap { $0["sizes"]?.string }) == ["any", "192x192", "512x512"])
    #expect(icons.contains { $0["purpose"]?.string == "maskable" })
  }

  @Test func `shortcuts lead to pages that there are`() throws {
    let ada = try TestSite().joined(.ada)
    let shortcuts = try #require(try ada.get("/manifest.webmanifest").json()["shortcuts"]?.array)
    #expect(!shortcuts.isEmpty)
    for shortcut in shortcuts {
      let path = try #require(shortcut["url"]?.string)
      #expect(ada.get(path).status == .ok)
      #expect(shortcut["name"]?.string?.isEmpty == false)
    }
  }
}
