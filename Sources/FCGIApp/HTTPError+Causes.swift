import FastCGI
import Store
import Web

extension HTTPError {
  /// Any error as a stranger may see it; what only the operator should know becomes its cause.
  init(_ error: any Error) {
    switch error {
    case let error as HTTPError: self = error
    case let error as StoreError: self.init(error)
    case Turns.Busy.busy:
      self = .serviceUnavailable(retryAfter: 2, cause: "passwords and pictures keep all threads")
    case let fault as BodyFault: self.init(fault)
    case let fault as AccessTokenFault: self = .invalidToken(fault.publicText)
    case is SigningKeyring.Empty:
      self = .serviceUnavailable(
        retryAfter: 60, cause: "there is no key to sign tokens with: run `martlet keys rotate`")
    default: self = .internal(cause: "\(error)")
    }
  }

  private init(_ error: StoreError) {
    switch error {
    case .busy, .full, .reserved: self = .serviceUnavailable(retryAfter: 2, cause: "\(error)")
    case .stale:
      self = .conflict("This was changed in the meantime. Load it again and repeat your change.")
    case .throttled(let wait): self = .tooManyRequests(retryAfter: Int(wait))
    case .tooMany(let limit):
      self = .conflict("There are \(limit) already, which is the most. Remove one first.")
    case .nobodyMentioned: self = .unprocessable("Mention whom it is for.", field: "text")
    case .notFound: self = .notFound
    case .notAllowed: self = .forbidden
    case .keyReused:
      self = .unprocessable(
        "This Idempotency-Key came with another request before. Give each request a key of its own.",
        field: "Idempotency-Key")
    case .lastAdministrator:
      self = .forbidden("The last administrator has to stay. Make somebody else one first.")
    default: self = .internal(cause: "\(error)")
    }
  }

  init(_ fault: BodyFault) {
    switch fault {
    case .tooLarge(let limit): self.init(BodyError.tooLarge(limit: limit))
    case .malformedLength: self.init(BodyError.invalidLength)
    case .incomplete, .excess: self.init(BodyError.incomplete)
    }
  }
}
