import ArgumentParser
import Model
import Store

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Look at what members have reported.", subcommands: [List.self]
  )

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the reports that wait for a moderator, longest first.",
      discussion: "Those about moderators too, who do not see what is reported about themselves.")

    @OptionGroup var setup: Setup
    @Flag(help: "Print JSON, one object a line.")
    var json = false

    func run() throws {
      let store = try setup.store()
      var table = Table(["id", "account", "post", "reasons", "complaints", "since"])
      try explained {
        let reader = try store.reader()
        var part = CursorRequest<ReportLine>(limit: CursorRequest<ReportLine>.limits.upperBound)
        while true {
          let page = try reader.openReports(part, seenBy: nil)
          for line in page.elements { table.add(row(line.report)) }
          guard let next = page.next else { break }
          part = CursorRequest(next, limit: part.limit)
        }
      }
      table.print(asJSON: json)
    }

    private func row(_ report: Report) -> [String] {
      [
        "\(report.id)", report.account.handle.text, post(report.thing),
        report.complaints.map(\.reason.rawValue).joined(separator: " "),
        "\(report.complaintCount)", report.complaints.first?.at.rfc3339 ?? "",
      ]
    }

    private func post(_ thing: Report.Thing) -> String {
      switch thing {
      case .account: ""
      case .post(nil): "deleted"
      case .post(let post?): "\(post.id)"
      }
    }
  }
}
