import ArgumentParser
import Crypto
import Foundation
import Model
import Store

struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fill an empty database with people, and what they do to each other.",
    discussion: """
      The posts come from Debian's fortune files in English, Chinese and Russian (packages
      fortunes, fortunes-zh, fortunes-ru). People follow, answer and mention each other, like, boost and
      put aside what others say, mute and block. The same numbers give the same world.
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
  @Flag(help: "Only people, whom they follow, and posts that nobody answers or likes.")
  var postsOnly = false
  @Flag(help: "Do nothing if anything has happened already, instead of refusing.")
  var ifEmpty = false

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
    let world = DemoWorld(texts: texts, people: people, posts: posts, end: .now)
    let hash = try PasswordHash(of: Self.password).phc
    try explained {
      var site = DemoSite(
        world, people: people, posts: posts, in: store, limit: configuration.postMaxLength)
      try site.settle(passwordHash: hash)
      if postsOnly { try site.publish() } else { try site.talk() }
    }
    print("log in as ada, password: \(Self.password)")
  }
}
