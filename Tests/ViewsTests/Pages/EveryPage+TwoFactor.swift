import Model
import Views

extension EveryPage {
  func twoFactorPages(_ frame: Frame) -> Rendered {
    let faults = FormFaults(fields)
    return [
      ("code at log-in", frame.render(LoginCodePage(next: text, faults: faults))),
      ("two-factor log-in", frame.render(TwoFactorPage(recoveryCodes: 3, faults: faults))),
      (
        "two-factor set-up",
        frame.render(
          // What is drawn follows from the text, and is no markup of its.
          TwoFactorSetupPage(sealedKey: text, key: text, uri: "otpauth://totp/x", faults: faults))
      ),
      ("recovery codes", frame.render(RecoveryCodesPage(codes: [text, text]))),
    ]
  }
}
