import Model
import OpenAPI
import Testing
import Web

@testable import FCGIApp

@Suite struct APIDescriptionTests {
  private let operations = APIDescription.operations(of: Configuration())
  private let calls = Routes.all.filter { $0.face == .api }

  @Test func `every address that programs call is described`() {
    let missing = calls.filter { route in !operations.contains { route.isDescribed(by: $0) } }
    #expect(missing.map { "\($0.method.rawValue) \($0.pattern.text)" } == [])
  }

  @Test func `nothing is described that is not there`() {
    let invented = operations.filter { operation in
      !calls.contains { $0.isDescribed(by: operation) }
    }
    #expect(invented.map { "\($0.method.rawValue) \($0.path)" } == [])
  }

  @Test func `no operation is described twice, and each has an id of its own`() {
    let ids = operations.map(\.id)
    let calls = operations.map { "\($0.method.rawValue) \($0.path)" }
    #expect(Set(ids).count == ids.count)
    #expect(Set(calls).count == calls.count)
  }

  @Test func `every place in a path is a parameter, and every parameter of a path a place`() {
    for operation in operations {
      let parameters = operation.parameters.filter { $0.place == .path }.map(\.name)
      #expect(parameters == PathPattern(operation.path).captureNames, "\(operation.id)")
    }
  }

  @Test func `whoever may call is told by the route`() throws {
    let operations = try APIDescription(of: Configuration()).document.operations
    for route in calls {
      let operation = try #require(operations.first { route.isDescribed(by: $0) })
      switch route.access {
      case .member(let scopes):
        #expect(!operation.isOpen, "\(operation.id)")
        #expect(operation.credentials.first?.scopes == scopes.names, "\(operation.id)")
      case .moderator, .administrator: #expect(!operation.isOpen, "\(operation.id)")
      case .open: #expect(operation.credentials.isEmpty, "\(operation.id)")
      case .anyone, .client: #expect(operation.isOpen, "\(operation.id)")
      case .operator: #expect(operation.server != nil, "\(operation.id)")
      }
    }
  }

  @Test func `operations have a tag and name only schemas that are there`() throws {
    let document = try APIDescription(of: Configuration()).document
    let tags = document.tags.map(\.name)
    for operation in document.operations {
      #expect(tags.contains(operation.tag), "\(operation.id)")
    }
    let json = document.json.text()
    let names = Set(document.schemas.map(\.name))
    for reference in json.matches(of: /"#\/components\/schemas\/([^"]+)"/) {
      #expect(names.contains(String(reference.1)), "\(reference.1)")
    }
  }
}
