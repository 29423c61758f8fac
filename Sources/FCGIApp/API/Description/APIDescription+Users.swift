import Model
import OpenAPI

extension APIDescription {
  static func users(_ rule: EmailRule) -> [Operation] {
    [
      Operation(
        .get, "/api/v1/users", id: "listUsers", tag: "Users", "List users",
        "Everybody, in the order in which they came. E-mail addresses only for oneself and, with the"
          + " scope `moderate`, for administrators.",
        parameters: [.limit, .before, .after, .ifNoneMatch],
        responses: [
          .ok(
            "A part of the list.", .named("UserList"), headers: [.link, .etag.always],
            example: ["user_list": [["id": 2, "username": "ada", "name": "Ada"]]]),
          .notModified,
        ]),
      Operation(
        .post, "/api/v1/users", id: "createUser", tag: "Users", "Sign up",
        "Creates an account, where the site lets everybody sign up.",
        parameters: [.idempotencyKey],
        body: [
          .json(
            .named("NewUser"),
            example: [
              "username": "ada", "email": "ada@example.org", "password": "wet meadows at dawn",
              "name": "Ada",
            ])
        ],
        responses: [
          rule == .confirmed ? mailed : .created(),
          .failure(
            403, "Sign-up is closed here, or by invitation only.", "forbidden",
            "Sign-up is closed here."),
          .conflict(
            "The username or the e-mail address is taken.", "This username is taken.",
            field: "username"),
          .invalid,
        ]),
      Operation(
        .delete, "/api/v1/users", id: "deleteUser", tag: "Users", "Delete an account",
        "Deletes the account and its posts, for good: one's own with the scope `account`, or as an"
          + " administrator with the scope `moderate` another one.",
        body: [.json(.named("UserToDelete"), example: ["username": "ada"])],
        responses: [
          .success,
          .failure(
            404, "There is nobody of that name.", "Resource not found!",
            "There is nobody of that name."),
          .invalid,
        ]),
      Operation(
        .get, "/api/v1/users/{id}", id: "getUser", tag: "Users", "Read a user", "",
        parameters: [.id(of: "user"), .ifNoneMatch],
        responses: [
          .ok(
            "The user.", .named("User"), headers: [.etag.always],
            example: ["id": 2, "username": "ada", "name": "Ada"]),
          .notModified,
        ]),
      Operation(
        .put, "/api/v1/users/{id}", id: "updateUser", tag: "Users", "Change an account",
        "Changes what is sent and leaves the rest: of one's own account with the scope `account`, or as"
          + " an administrator with the scope `moderate` of another one. A new password ends all other"
          + " sessions."
          + (rule == .confirmed
            ? " A new e-mail address counts once a link sent to it was opened." : ""),
        parameters: [.id(of: "user"), .ifMatch],
        body: [.json(.named("UserChange"), example: ["name": "Countess of Lovelace"])],
        responses: [rule == .confirmed ? mailed : nil].compactMap(\.self) + [
          .success,
          .conflict(
            "The e-mail address is taken.", "This e-mail address is taken.", field: "email"),
          .changed, .invalid,
        ]),
    ]
  }

  private static let mailed = Response(
    202, "A link was sent to the e-mail address; what is asked for is done once it was opened.",
    headers: [.replayed], content: [.json(.named("Success"), example: ["status": "Success"])])

  static func userSchemas(
    _ configuration: Configuration
  ) -> [(name: String, schema: Schema)] {
    let email = Schema.email(configuration.email)
    var newUser: [Property] = [
      .required("username", .handle), .required("email", email),
      .required("password", .newPassword), .optional("name", Schema.displayName.orNull),
    ]
    if configuration.signup == .invite {
      newUser.append(.required("invite", .text("The code of an invitation.")))
    }
    return [
      ("UserList", .open(.required("user_list", .array(of: .named("User"))))),
      (
        "User",
        .open(
          .required("id", .id), .required("username", .handle), .required("name", .text()),
          .optional("email", Schema.text("Only for oneself and administrators.").orNull))
      ),
      ("NewUser", Schema(.object(newUser, isClosed: false))),
      (
        "UserChange",
        .closed(
          .optional("email", email.orNull), .optional("name", Schema.displayName.orNull),
          .optional("password", Schema.newPassword.orNull))
      ),
      ("UserToDelete", .open(.required("username", .handle))),
    ]
  }
}
