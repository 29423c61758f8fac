import ArgumentParser
import Foundation

struct Nginx: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the part of nginx's configuration that follows from yours.",
    discussion: """
      Prints who answers: the responders and, with its share, the canary, where each tells its metrics,
      and where pictures and archives stand. With --directory it writes a whole nginx.conf there, which includes the files that come
      with Martlet and runs without privileges:
        nginx -p DIRECTORY/ -c DIRECTORY/nginx.conf
      """)

  @OptionGroup var setup: Setup
  @Option(help: "Where to write nginx.conf; nginx keeps its logs and caches there.")
  var directory: String?
  @Option(help: "The folder with Martlet's nginx files.")
  var conf = "nginx"

  func run() throws {
    let file = NginxFile(
      configuration: try setup.configuration(), folder: URL(fileURLWithPath: conf).path)
    guard let directory else {
      return print(file.upstream, file.metrics, file.media, file.archives, separator: "\n")
    }
    let target = URL(fileURLWithPath: directory)
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
    try file.whole.write(
      to: target.appendingPathComponent("nginx.conf"), atomically: true, encoding: .utf8)
  }
}
