import Markup
import Model
import Testing
import Views

@Suite struct FieldTests {
  private func profile(_ faults: FormFaults) throws -> Element {
    let page = ProfilePage(
      account: try Fixtures.account(),
      entries: ProfilePage.Entries(name: "Ada", bio: "", email: "nonsense"), faults: faults,
      version: 1)
    return try MarkupReader.read(Fixtures.frame().render(page))
  }

  private func field(_ id: String, in root: Element) throws -> Element {
    try #require(root.all.first { $0["id"] == id })
  }

  @Test func `a fault marks its field and is read out with it`() throws {
    let root = try profile(FormFaults([.email], .wrongForm))
    let email = try field("email", in: root)
    #expect(email["aria-invalid"] == "true")
    #expect(email["aria-describedby"] == "email-hint email-fault")
    #expect(
      try field("email-fault", in: root).text == Catalogue.english.sentence(about: .wrongForm))
    #expect(root.all.contains { $0["role"] == "alert" })
  }

  @Test func `a field without a hint is described by its fault alone`() throws {
    let root = try profile(FormFaults([.name], .controlCharacter))
    #expect(try field("name", in: root)["aria-describedby"] == "name-fault")
  }

  @Test func `fields without a fault are not marked`() throws {
    let root = try profile(FormFaults([.email]))
    #expect(try field("name", in: root)["aria-invalid"] == nil)
    #expect(try field("bio", in: root)["aria-describedby"] == "bio-hint")
    let faultless = try profile(FormFaults())
    #expect(faultless.all(ofClass: "fault").isEmpty)
    #expect(!faultless.all.contains { $0["role"] == "alert" || $0["aria-invalid"] != nil })
  }

  @Test func `an entry that was wrong stays in its field, a password never`() throws {
    let root = try profile(FormFaults([.email, .password, .current]))
    #expect(try field("email", in: root)["value"] == "nonsense")
    #expect(try field("password", in: root)["value"] == "")
    #expect(try field("current", in: root)["value"] == "")
  }

  @Test(arguments: EmailRule.allCases)
  func `an e-mail address is asked for as the site wants it`(rule: EmailRule) throws {
    let frame = Fixtures.publicFrame(site: Fixtures.site(email: rule), csrf: "token")
    let page = SignupPage(entries: SignupPage.Entries(), faults: FormFaults(), opened: "")
    let email = try field("email", in: try MarkupReader.read(frame.render(page)))
    #expect((email["required"] != nil) == (rule != .optional))
    #expect(email["type"] == "email")
  }

  @Test func `every fault has a sentence that names its limit`() {
    let words = Catalogue.english
    #expect(words.sentence(about: .tooLong(limit: 47)).contains("47"))
    #expect(words.sentence(about: .tooShort(minimum: 8)).contains("8"))
    let others: [TextFault] = [
      .empty, .controlCharacter, .wrongForm, .reserved, .common, .taken, .mismatch,
    ]
    #expect(Set(others.map(words.sentence)).count == others.count)
  }
}
