import OpenAPI

extension APIDescription {
  static let tweets = [
    Operation(
      .get, "/api/v2/tweets", id: "listTweets", tag: "Tweets", "List tweets",
      "All tweets, newest first.",
      parameters: [.limit, .before, .after, .ifNoneMatch],
      responses: [
        .ok(
          "A part of the list.", .named("TweetList"), headers: [.link, .etag.always],
          example: [
            "tweets_list": [
              [
                "id": 7, "tweetedby": "ada", "body": "Hello, world",
                "timestamp": "2026-11-21T09:30:00Z",
              ]
            ]
          ]),
        .notModified,
      ]),
    Operation(
      .post, "/api/v2/tweets", id: "createTweet", tag: "Tweets", "Publish a tweet",
      "Publishes a tweet in the name of whoever the token belongs to. `username`, if sent, must be"
        + " theirs.",
      parameters: [.idempotencyKey],
      body: [.json(.named("NewTweet"), example: ["body": "Hello, world"])],
      responses: [.created(with: Header.allowance), .invalid]),
    Operation(
      .get, "/api/v2/tweets/{id}", id: "getTweet", tag: "Tweets", "Read a tweet", "",
      parameters: [.id(of: "tweet"), .ifNoneMatch],
      responses: [
        .ok(
          "The tweet.", .named("Tweet"), headers: [.etag.always],
          example: [
            "id": 7, "username": "ada", "body": "Hello, world",
            "tweet_time": "2026-11-21T09:30:00Z",
          ]),
        .notModified,
      ]),
    Operation(
      .delete, "/api/v2/tweets/{id}", id: "deleteTweet", tag: "Tweets", "Delete a tweet",
      "Its author may with the scope `post`, and a moderator with the scope `moderate`. Its text is"
        + " gone for good.",
      parameters: [.id(of: "tweet")],
      responses: [.success]),
  ]

  static func tweetSchemas(postLimit: Int) -> [(name: String, schema: Schema)] {
    [
      (
        "TweetList",
        .open(.required("tweets_list", .array(of: .named("ListedTweet"))))
      ),
      (
        "ListedTweet",
        .open(
          .required("id", .id), .required("tweetedby", .handle), .required("body", .text()),
          .required("timestamp", .moment))
      ),
      (
        "Tweet",
        .open(
          .required("id", .id), .required("username", .handle), .required("body", .text()),
          .required("tweet_time", .moment))
      ),
      (
        "NewTweet",
        .open(
          .required("body", .named("PostText")),
          .optional("username", Schema.handle.orNull))
      ),
      ("PostText", .post(limit: postLimit)),
    ]
  }
}
