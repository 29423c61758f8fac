import Model
import Testing
import Views

extension EveryPage {
  func linkPages(_ frame: Frame) throws -> Rendered {
    let handle = try #require(Handle("grace"))
    let reset = PasswordResetPage(token: text, handle: handle, faults: FormFaults(fields))
    let forgotten = PasswordForgottenPage(faults: FormFaults(fields))
    var pages: Rendered = [
      ("new password", frame.render(reset)), ("forgotten password", frame.render(forgotten)),
    ]
    for subject in EmailConfirmationPage.Subject.allCases {
      let page = EmailConfirmationPage(subject, handle: handle, email: text, token: text)
      pages.append(("confirmation \(subject)", frame.render(page)))
    }
    for kind in VoidLinkPage.Kind.allCases {
      pages.append(("void link \(kind)", frame.render(VoidLinkPage(kind: kind))))
    }
    return pages
  }
}
