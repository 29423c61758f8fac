import Model
import Web

/// Every address that Martlet answers, and who may use it.
enum Routes {
  static let all: [Route] = [
    .get("/", anyone: HomeShow.respond),
    .get("/following", member: HomeFollowing.respond),
    .get("/search", anyone: PostSearch.respond),
    .post("/posts", member: PostCreate.respond),
    .get("/@{handle}", anyone: PersonShow.respond),
    .post("/@{handle}/follow", member: FollowCreate.respond),
    .post("/@{handle}/unfollow", member: FollowDelete.respond),
    .post("/@{handle}/mute", member: MuteCreate.respond),
    .post("/@{handle}/unmute", member: MuteDelete.respond),
    .post("/@{handle}/block", member: BlockCreate.respond),
    .post("/@{handle}/unblock", member: BlockDelete.respond),
    .get("/@{handle}/following", anyone: FollowList.following),
    .get("/@{handle}/followers", anyone: FollowList.followers),
    .get("/@{handle}/{id}", anyone: PostShow.respond),
    .post("/@{handle}/{id}/delete", member: PostDelete.respond),

    .get("/signup", anyone: SignupNew.respond),
    .post("/signup", anyone: SignupCreate.respond),
    .get("/login", anyone: LoginNew.respond),
    .post("/login", anyone: LoginCreate.respond),
    .get("/logout", anyone: LogoutNew.respond),
    .post("/logout", anyone: LogoutCreate.respond),

    .get("/profile", member: ProfileEdit.respond),
    .post("/profile", member: ProfileUpdate.respond),
    .post("/profile/password", member: PasswordUpdate.respond),
    .get("/muted", member: HiddenList.muted),
    .get("/blocked", member: HiddenList.blocked),
    .get("/sessions", member: SessionList.respond),
    .post("/sessions/{id}/revoke", member: SessionRevoke.respond),
    .post("/sessions/revoke-others", member: SessionRevokeOthers.respond),
    .get("/account/delete", member: AccountDeleteNew.respond),
    .post("/account/delete", member: AccountDelete.respond),

    .get("/apps", member: AppList.respond),
    .post("/apps", member: AppCreate.respond),
    .get("/apps/{id}", member: AppShow.respond),
    .post("/apps/{id}/delete", member: AppDelete.respond),
    .post("/apps/{id}/revoke", member: AppAccessRevoke.respond),

    .get("/oauth/authorize", member: AuthorizationNew.respond),
    .post("/oauth/authorize", member: AuthorizationCreate.respond),
    .api(.post, "/oauth/token", client: TokenCreate.respond),
    .api(.post, "/oauth/revoke", client: TokenRevoke.respond),
    .api(.post, "/oauth/register", anyone: ClientRegister.respond),
    .api(.get, "/.well-known/oauth-authorization-server", open: ServerMetadata.respond),

    .get("/moderation/signups", moderator: SignupQueue.respond),
    .post("/moderation/signups/{id}/approve", moderator: SignupApprove.respond),
    .post("/moderation/signups/{id}/reject", moderator: SignupReject.respond),

    .api(.get, "/api/v1/info", open: InfoShow.respond),
    .api(.get, "/api/v1/users", anyone: UserList.respond),
    .api(.post, "/api/v1/users", anyone: UserCreate.respond),
    .api(.delete, "/api/v1/users", [], member: UserDelete.respond),
    .api(.get, "/api/v1/users/{id}", anyone: UserShow.respond),
    .api(.put, "/api/v1/users/{id}", [], member: UserUpdate.respond),

    .api(.get, "/api/v2/tweets", anyone: TweetList.respond),
    .api(.post, "/api/v2/tweets", .post, member: TweetCreate.respond),
    .api(.get, "/api/v2/tweets/{id}", anyone: TweetShow.respond),
    .api(.delete, "/api/v2/tweets/{id}", [], member: TweetDelete.respond),

    .api(.get, "/api/thoughts", anyone: ThoughtList.respond),
    .api(.get, "/api/thoughts/{id}", anyone: ThoughtShow.respond),
    .api(.get, "/api/me/thoughts", .read, member: ThoughtMine.respond),
    .api(.post, "/api/me/thoughts", .post, member: ThoughtCreate.respond),
    .api(.delete, "/admin/thoughts/{id}", operator: ThoughtRemove.respond),

    .api(.post, "/api/login", open: TokenLogin.respond),
    .api(.get, "/.well-known/jwks.json", open: KeySetShow.respond),

    .api(.get, "/livez", open: HealthShow.live),
    .api(.get, "/readyz", open: HealthShow.ready),
    .api(.get, "/health", open: HealthShow.healthy),
    .api(.get, "/metrics", operator: MetricsShow.respond),
    .api(.get, "/metrics/targets", operator: MetricsTargetList.respond),
    .api(.get, "/metrics/{responder}", operator: MetricsShow.ofResponder),
    .api(.get, "/openapi.json", open: DocumentShow.respond),
    .get("/docs/api", anyone: APIDocsShow.respond),

    .moved("/index", to: "/"),
    .moved("/dashboard", to: "/"),
    .moved("/addtweets", to: "/"),
    .moved("/adduser", to: "/signup"),
    .moved("/addname", to: "/profile"),
    .moved("/clear", to: "/logout"),
  ]
}
