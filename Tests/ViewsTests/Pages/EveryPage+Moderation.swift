import Model
import Views

extension EveryPage {
  func moderationPages(_ frame: Frame) throws -> Rendered {
    let person = try Fixtures.account("grace", id: 2, name: text, bio: text)
    let post = try Fixtures.post(by: "grace", author: 2, name: text, text: text)
    let entries = ReportFormPage.Entries(reason: text, comment: text)
    let forms = [ReportFormPage.Subject.account(person), .post(post)].map { subject in
      frame.render(
        ReportFormPage(
          subject: subject, next: "/@grace", entries: entries, faults: FormFaults(fields),
          isTooMuch: true))
    }
    let reports = try Fixtures.reports(text: text)
    let queues = ReportQueuePage.Kind.allCases.map { kind in
      let page = Fixtures.queuePage(kind, reports)
      return ("reports \(kind)", frame.render(page))
    }
    let alone = reports.enumerated().map { number, report in
      ("report \(number)", frame.render(ReportPage(report: report, work: Fixtures.work())))
    }
    let waiting = try Fixtures.account("linus", id: 3, name: text, email: text)
    return forms.map { ("report form", $0) } + queues + alone + [
      ("sign-ups", frame.render(SignupQueuePage(waiting: [waiting], work: Fixtures.work(3)))),
      (
        "suspended people",
        frame.render(SuspendedPage(people: Fixtures.people(person), work: Fixtures.work()))
      ),
      ("suspended person", frame.render(SuspendedPersonPage(person: person))),
      ("audit trail", frame.render(try Fixtures.auditPage())),
    ]
  }
}
