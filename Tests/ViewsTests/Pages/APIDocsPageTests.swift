import Markup
import OpenAPI
import Testing
import Views

@Suite struct APIDocsPageTests {
  private let beginning: Element
  private let page: Element

  init() throws {
    var open = Operation(
      .get, "/birds", id: "listBirds", tag: "Birds", "List <birds>", "All `<b>` & more.",
      parameters: [Parameter("limit", in: .query, .integer(from: 1, through: 9), "", example: 1)],
      responses: [Response(200, "Birds."), Response(404, "None.")])
    open.isOpen = true
    var closed = Operation(
      .post, "/birds", id: "addBird", tag: "Birds", "Add a bird", "",
      body: [.json(.named("Bird"), example: ["name": "swift"])], responses: [Response(201, "Done.")]
    )
    closed.isOpen = false
    closed.credentials = [Credential("token", scopes: ["post"])]
    let document = Document(
      title: "Birds", version: "1", description: "", server: Server("https://a.example", ""),
      tags: [Tag("Birds", "All of them.")], operations: [open, closed],
      schemas: [
        ("Bird", .open(.required("name", .text("Its name.", lengths: 1...30))))
      ], securitySchemes: [])
    let frame = Fixtures.publicFrame()
    beginning = try MarkupReader.read(frame.render(APIDocsPage(document: document)))
    let chapter = try #require(APIDocsPage(document: document, chapter: "birds"))
    #expect(APIDocsPage(document: document, chapter: "bees").map { _ in true } == nil)
    page = try MarkupReader.read(frame.render(chapter))
  }

  @Test func `each operation stands in its chapter, and the contents of both pages lead to it`() {
    for contents in [beginning, page] {
      let links = contents.all("nav").flatMap { $0.all("a") }.compactMap { $0["href"] }
      #expect(links.contains("/docs/api#get-a-token"))
      #expect(links.contains("/docs/api/birds"))
      for id in ["listBirds", "addBird"] {
        #expect(links.contains("/docs/api/birds#\(id)"))
        #expect(page.all.contains { $0["id"] == id }, "\(id)")
      }
    }
    #expect(beginning.all.contains { $0["id"] == "get-a-token" })
  }

  @Test func `descriptions are text, with code where the backticks are`() throws {
    let article = try #require(page.all("article").first)
    #expect(article.all("h3").first?.text == "List <birds>")
    #expect(article.all("code").map(\.text).contains("<b>"))
    #expect(article.all("b").isEmpty)
  }

  @Test func `it says who may, what the body holds, and within which bounds`() {
    let marks = page.all(ofClass: "mark").map(\.text)
    #expect(marks == ["Anybody", "Signed in, with the scope post"])
    let cells = page.all("td").map(\.text)
    #expect(cells.contains("integer, 1–9"))
    #expect(cells.contains("string, 1–30"))
    #expect(cells.contains("Its name."))
  }
}
