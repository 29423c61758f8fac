import ArgumentParser
import Crypto
import Foundation
import Model
import Store

struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fill an empty database with people, whom they follow, and posts.",
    discussion: """
      The posts come from Debian's fortune files in English, Chinese and Russian (packages
      fortunes, fortunes-zh, fortunes-ru). The same numbers give the same people and posts.
      All demo people have one password, so never run this on a site that strangers can reach.
      """)

  static let password = "correct horse martlet"

  @OptionGroup var setup: Setup
  @Option(help: "How many people.")
  var people = 40
  @Option(help: "How many posts.")
  var posts = 600
  @Option(help: "The folder with the fortune files.")
  var fortunes = "/usr/share/games/fortunes"
  @Flag(help: "Do nothing if anything has happened already, instead of refusing.")
  var ifEmpty = false

  private static let batch = 500

  func validate() throws {
    guard (1...100_000).contains(people) else {
      throw ValidationError("--people takes 1 to 100000")
    }
    guard (0...10_000_000).contains(posts) else {
      throw ValidationError("--posts takes 0 to 10000000")
    }
  }

  func run() throws {
    let configuration = try setup.configuration()
    let store = try explained { try Store(path: configuration.database) }
    guard try explained({ try store.reader().lastEventID().value }) == 0 else {
      if ifEmpty { return }
      complain("\(configuration.database) has a history already; the demo wants an empty database")
      throw ExitCode.failure
    }
    guard let texts = FortuneFiles(folder: fortunes).texts(limit: configuration.postMaxLength)
    else {
      complain("\(fortunes) holds no fortune files; install fortunes, fortunes-zh and fortunes-ru")
      throw ExitCode.failure
    }
    var world = DemoWorld(texts: texts, people: people, posts: posts, end: .now)
    try explained {
      let accounts = try settle(&world, in: store)
      try follow(world, among: accounts, in: store)
      try publish(&world, by: accounts, in: store, limit: configuration.postMaxLength)
    }
    print("log in as ada, password: \(Self.password)")
  }

  private func settle(_ world: inout DemoWorld, in store: Store) throws -> [ID<Account>] {
    let hash = try PasswordHash(of: Self.password).phc
    var progress = Progress("people")
    var accounts: [ID<Account>] = []
    for number in 0..<people {
      let person = world.person(number)
      let id = try store.register(
        Registration(
          handle: person.handle, name: person.name, passwordHash: hash,
          role: number == 0 ? .administrator : .member),
        at: world.start)
      try store.changeProfile(
        of: id, to: ProfileChanged(name: person.name, bio: person.bio, email: nil), seen: 1,
        by: id, at: world.start)
      accounts.append(id)
      progress.show(number + 1, of: people)
    }
    return accounts
  }

  private func follow(
    _ world: DemoWorld, among accounts: [ID<Account>], in store: Store
  ) throws {
    var progress = Progress("follows")
    for (number, account) in accounts.enumerated() {
      try store.followAll(
        world.follows(of: number).map { Follow(follower: account, followee: accounts[$0]) },
        at: world.start)
      progress.show(number + 1, of: people)
    }
  }

  private func publish(
    _ world: inout DemoWorld, by accounts: [ID<Account>], in store: Store, limit: Int
  ) throws {
    var progress = Progress("posts")
    var number = 0
    while number < posts {
      let batch = try (number..<min(number + Self.batch, posts)).map { number in
        let post = world.post(number)
        return (
          author: accounts[post.author], draft: PostDraft(try PostText(post.text, limit: limit)),
          at: post.at
        )
      }
      _ = try store.publishAll(batch)
      number += batch.count
      progress.show(number, of: posts)
    }
  }
}
