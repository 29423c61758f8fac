import Markup
import Testing

/// What every page owes to those who cannot see it.
@Suite struct AccessibilityTests {
  private let pages: [(name: String, root: Element)]

  init() throws {
    pages = try EveryPage(text: "harmless").rendered().map {
      ($0.name, try MarkupReader.read($0.bytes))
    }
  }

  @Test func `no id stands twice on a page`() {
    for page in pages {
      let ids = page.root.all.compactMap { $0["id"] }
      #expect(Set(ids).count == ids.count, "\(page.name)")
    }
  }

  @Test func `every field has a label`() {
    for page in pages {
      let labelled = Set(page.root.all("label").compactMap { $0["for"] })
      let fields = page.root.all.filter { $0.name == "input" || $0.name == "textarea" }
      for field in fields where field["type"] != "hidden" && field["hidden"] == nil {
        #expect(labelled.contains(field["id"] ?? ""), "\(page.name): \(field["name"] ?? "")")
      }
    }
  }

  @Test func `descriptions that are pointed at are there`() {
    for page in pages {
      let ids = Set(page.root.all.compactMap { $0["id"] })
      let described = page.root.all.compactMap { $0["aria-describedby"] }
      for id in described.flatMap({ $0.split(separator: " ") }) {
        #expect(ids.contains(String(id)), "\(page.name): \(id)")
      }
    }
  }

  @Test func `every page has one main heading, a title and a language`() {
    for page in pages {
      #expect(page.root.all("h1").count == 1, "\(page.name)")
      #expect(page.root.all("title").first?.text.isEmpty == false, "\(page.name)")
      #expect(page.root["lang"] == "en", "\(page.name)")
    }
  }

  @Test func `every button and link says what it does`() {
    for page in pages {
      for control in page.root.all where control.name == "a" || control.name == "button" {
        #expect(!control.text.isEmpty, "\(page.name)")
      }
    }
  }
}
