/// Around the description of the APIs, which brings its own words.
struct APIDocsWords: Words {
  let title: String
  let lead: String
  let machineReadable: String
  let contents: String
  let tokenTitle: String
  let tokenExplanation: String
  let tokenUse: String
  let appExplanation: String
  let anybody: String
  let app: String
  let signedIn: String
  /// Before the scopes that a token needs.
  let signedInWithScope: String
  let operatorOnly: @Sendable (_ origin: String) -> String
  let parameters: String
  let body: String
  let bodyTypes: @Sendable (_ types: String) -> String
  let answers: String
  let errors: String
  let call: String
  let name: String
  let place: String
  let type: String
  let meaning: String
  let required: String

  static let english = APIDocsWords(
    title: "API",
    lead: "What programs can do here.",
    machineReadable: "The same as OpenAPI 3.1",
    contents: "Contents",
    tokenTitle: "Get a token",
    tokenExplanation:
      "Whoever calls in a person’s name shows a token. This asks for your password and keeps a token"
      + " for two days in $TOKEN; every other example on this page can then be pasted as it is.",
    tokenUse: "You find it among your sessions and can end it there.",
    appExplanation:
      "An app for other people never asks for their password. Let it register, send them to"
      + " /oauth/authorize, and exchange the code for a token.",
    anybody: "Anybody",
    app: "An app, with its id and secret",
    signedIn: "Signed in",
    signedInWithScope: "Signed in, with the scope",
    operatorOnly: { "The operator only, at \($0)" },
    parameters: "Parameters",
    body: "Body",
    bodyTypes: { "As \($0)." },
    answers: "Answers",
    errors: "Errors",
    call: "Call",
    name: "Name",
    place: "In",
    type: "Type",
    meaning: "Meaning",
    required: "required")
}
