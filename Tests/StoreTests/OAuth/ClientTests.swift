import Model
import Store
import Testing

struct ClientTests {
  let site: TestSite
  let ada: ID<Account>

  init() throws {
    site = try TestSite()
    ada = try site.join("ada")
  }

  @Test func `an app is found by what it calls itself, and by its owner`() throws {
    let client = try site.register(owner: ada)
    #expect(try site.reader.client(clientID: "reader") == client)
    #expect(try site.reader.client(client.id, of: ada) == client)
    #expect(
      client.redirectURIs.map(\.text) == ["https://app.example/back", "http://127.0.0.1/back"])
    #expect(client.mayActForOwner)
    #expect(try site.reader.client(clientID: "READER") == nil)
  }

  @Test func `an app that registered itself is nobody's`() throws {
    let client = try site.register()
    #expect(try site.reader.client(clientID: "reader")?.owner == nil)
    #expect(try site.reader.client(client.id, of: ada) == nil)
    #expect(!client.mayActForOwner)
  }

  @Test func `people see and delete their own apps and nobody else's`() throws {
    let grace = try site.join("grace")
    let client = try site.register(owner: ada)
    #expect(try site.reader.clients(of: ada) == [client])
    #expect(try site.reader.clients(of: grace).isEmpty)
    #expect(try site.reader.client(client.id, of: grace) == nil)
    #expect(throws: StoreError.notFound) {
      try site.store.deleteClient(client.id, of: grace)
    }
    try site.store.deleteClient(client.id, of: ada)
    #expect(try site.reader.client(clientID: "reader") == nil)
  }

  @Test func `nobody has more than fifty apps, and a deleted one makes room`() throws {
    let first = try site.register("app 0", owner: ada)
    for number in 1..<Client.ownerLimit { try site.register("app \(number)", owner: ada) }
    #expect(throws: StoreError.tooMany(limit: 50)) { try site.register("one more", owner: ada) }
    try site.register("its own")
    try site.store.deleteClient(first.id, of: ada)
    try site.register("one more", owner: ada)
  }

  @Test func `a deleted app is out at once, with its codes`() throws {
    let grace = try site.join("grace")
    let client = try site.register(owner: ada)
    try site.allow(client, grace)
    let grant = try #require(try site.exchange(client))
    try site.allow(client, grace, code: 2)
    try site.store.deleteClient(client.id, of: ada)
    #expect(try site.reader.viewer(program: grant.session, at: TestSite.noon) == nil)
    #expect(try site.count("authorization_codes") == 0)
    #expect(try site.count("refresh_tokens") == 0)
  }

  @Test func `a deleted account takes its apps, and what it let others do`() throws {
    let grace = try site.join("grace")
    let own = try site.register("own", owner: ada)
    let other = try site.register("other", owner: grace)
    try site.allow(own, grace)
    let graces = try #require(try site.exchange(own))
    try site.allow(other, ada, code: 2)
    let adas = try #require(try site.exchange(other, code: 2, refresh: 101))
    try site.allow(other, ada, code: 3)
    try site.store.deleteAccount(ada, by: ada, at: TestSite.noon)
    #expect(try site.reader.client(clientID: "own") == nil)
    #expect(try site.reader.client(clientID: "other") != nil)
    for grant in [graces, adas] {
      #expect(try site.reader.viewer(program: grant.session, at: TestSite.noon) == nil)
    }
    #expect(try site.exchange(other, code: 3, refresh: 102) == nil)
    #expect(try site.count("authorization_codes") == 0)
    #expect(try site.count("refresh_tokens") == 0)
  }

  @Test func `what registered itself and was never let in is forgotten after thirty days`() throws {
    let unused = try site.register("unused")
    let used = try site.register("used")
    try site.register("own", owner: ada)
    try site.allow(used, ada)
    _ = try site.exchange(used)
    let late = TestSite.noon.adding(seconds: Client.unusedLifetime)
    try site.register("young", at: late)
    try site.store.purge(at: late.adding(seconds: -1))
    #expect(try site.reader.client(clientID: unused.clientID) != nil)
    try site.allow(unused, ada, code: 2, at: late)
    try site.store.purge(at: late)
    #expect(try site.reader.client(clientID: unused.clientID) == nil)
    for clientID in ["used", "own", "young"] {
      #expect(try site.reader.client(clientID: clientID) != nil, "\(clientID)")
    }
  }
}
