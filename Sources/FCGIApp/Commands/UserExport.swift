import ArgumentParser
import Foundation
import Model
import Store

extension User {
  struct ExportAccount: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Write somebody's archive: their posts, pictures and all.",
      discussion: """
        The same zip that people get under /account/export, for those who cannot sign in; docs/archives.md
        describes it. It holds what only its owner may see, their e-mail address among it: the file is for your eyes
        alone, and is theirs. The site goes on meanwhile. Nothing is ever replaced:
          martlet user export ada --to ada.zip
        """)

    @OptionGroup var setup: Setup
    @OptionGroup var subject: AccountArgument
    @Option(name: .customLong("to"), help: "The file to write.")
    var target: String
    @Flag(help: "Print JSON, one object.")
    var json = false

    func run() throws {
      let configuration = try setup.configuration()
      guard let archives = Archives(configuration) else {
        complain("no archive can be made: \(configuration.archiveObstacle ?? "")")
        throw CommandExit.configuration
      }
      let target = URL(fileURLWithPath: target).path
      guard !FileManager.default.fileExists(atPath: target) else {
        complain("\(target) exists already; an archive replaces nothing")
        throw ExitCode.failure
      }
      let store = try setup.store()
      let account = try subject.account(in: store)
      var progress = Progress("posts")
      let bytes = try written(account, to: target, by: archives, from: store, showing: &progress)
      var table = Table(["username", "path", "bytes"])
      table.add([account.handle.text, target, "\(bytes)"])
      table.print(asJSON: json)
    }

    private func written(
      _ account: Account, to target: String, by archives: Archives, from store: Store,
      showing progress: inout Progress
    ) throws -> Int {
      // Beside the file, where there is room for it.
      let workshop = "\(target).work-\(UUID().uuidString)"
      do {
        let maker = archives.exportMaker(
          for: account, reading: try explained { try store.reader() }, at: .now)
        return try maker.make(of: account, to: target, in: workshop) {
          progress.show($0.done, of: $0.total)
        }
      } catch let error as StoreError {
        return try explained { throw error }
      } catch let exit as ExitCode {
        throw exit
      } catch {
        complain("\(error)")
        throw ExitCode.failure
      }
    }
  }
}
