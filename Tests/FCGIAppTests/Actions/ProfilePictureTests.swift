import Foundation
import Markup
import Model
import Testing
import Web

@testable import FCGIApp

/// With the real libvips.
@Suite struct ProfilePictureTests {
  private let site: TestSite
  private let ada: Browser

  init() throws {
    site = try TestSite()
    ada = try site.joined(.ada)
  }

  @Test(arguments: ["avatar", "header"])
  func `it is shown, replaced and removed`(kind: String) throws {
    let action = "/profile/\(kind)"
    func shown() throws -> PictureHash? {
      let account = try #require(try site.account(.ada))
      return kind == "avatar" ? account.avatar : account.header
    }
    var files: Set<String> = []
    for file in [ChosenFile.red("picture"), .blue("picture")] {
      let response = try ada.submit(action, on: "/profile", files: [file])
      #expect(response.location == "/profile")
      let hash = try #require(try shown())
      #expect(site.browser().get("/@ada").text.contains("/media/\(hash.path)"))
      #expect(FileManager.default.fileExists(atPath: "\(site.media)/\(hash.path)"))
      files.insert(hash.text)
    }
    #expect(files.count == 2)
    #expect(ada.post(action, [("csrf", try ada.token()), ("remove", "1")]).status == .seeOther)
    #expect(try shown() == nil)
  }

  @Test func `what is no picture is told of by its name, and changes nothing`() throws {
    let response = try ada.submit(
      "/profile/avatar", on: "/profile", files: [.script("picture")])
    #expect(response.status == .unprocessableContent)
    #expect(response.text.contains("“cat.svg” is not a picture that can be taken"))
    #expect(response.text.contains("JPEG, PNG, WebP or GIF"))
    #expect(try site.account(.ada)?.avatar == nil)
  }

  @Test func `a form without a file asks for one`() throws {
    let response = try ada.submit("/profile/avatar", on: "/profile", files: [])
    #expect(response.status == .unprocessableContent)
    #expect(response.text.contains("Please choose a file first."))
  }

  @Test func `a stranger's file is not even read`() throws {
    let form = try ada.form("/profile/avatar", on: "/profile")
    let stranger = site.browser()
    #expect(stranger.send(form, [:], files: [.red("picture")]).status == .unauthorized)
    #expect(!FileManager.default.fileExists(atPath: site.media))
  }

  @Test func `a form of another site is refused`() throws {
    let form = try ada.form("/profile/avatar", on: "/profile")
    let grace = try site.joined(.grace)
    #expect(grace.send(form, [:], files: [.red("picture")]).status == .forbidden)
    #expect(try site.account(.grace)?.avatar == nil)
  }

  @Test func `so many pictures an hour, and then a wait`() throws {
    for _ in 0..<PictureLimits.perHour {
      _ = try Throttles(store: site.app.store, now: site.clock.now)
        .sendPicture(as: site.id(of: .ada))
    }
    let refused = try ada.submit("/profile/avatar", on: "/profile", files: [.red("picture")])
    #expect(refused.text.contains("within the hour"))
    site.clock.advance(seconds: 3_601)
    #expect(
      try ada.submit("/profile/avatar", on: "/profile", files: [.red("picture")]).status
        == .seeOther)
  }

  @Test func `where libvips is missing, nobody is asked for files, and everything else works`()
    throws
  {
    let site = try TestSite { $0.vips = "/nowhere/vips" }
    let ada = try site.joined(.ada)
    for page in ["/profile", "/"] {
      #expect(!ada.get(page).text.contains("type=\"file\""))
    }
    #expect(!(try ada.publish("still here")).isEmpty)
    let form = try ada.form("/profile", on: "/profile")
    #expect(
      ada.post("/profile/avatar", [("csrf", form["csrf"] ?? "")]).status == .unprocessableContent)
  }
}
