import Model
import Testing
import Views

extension EveryPage {
  func appPages(_ frame: Frame) throws -> Rendered {
    let client = try Fixtures.client(name: text)
    let access = AppAccess(
      client: client, scopes: .all, since: Fixtures.now, lastUsedAt: Fixtures.now)
    let entries = AppsPage.Entries(name: text, redirects: text, isConfidential: true)
    let apps = AppsPage(
      access: [access, access], own: [client], entries: entries, faults: FormFaults(fields))
    var pages: Rendered = [
      ("apps", frame.render(apps)),
      ("no apps", frame.render(AppsPage(access: [], own: []))),
      ("app", frame.render(AppPage(client: client, secret: text))),
      ("code", frame.render(AuthorizationCodePage(appName: text, code: text, minutes: 10))),
    ]
    for address in client.redirectURIs {
      let consent = ConsentPage(
        client: client, owner: Handle("grace"), scopes: .all, target: address.target,
        parameters: [("state", text)])
      pages.append(("consent for \(address.text)", frame.render(consent)))
    }
    for reason in [AuthorizationRefusedPage.Reason.unknownClient, .wrongRedirect, .malformed] {
      pages.append(("refusal \(reason)", frame.render(AuthorizationRefusedPage(reason: reason))))
    }
    return pages
  }
}
