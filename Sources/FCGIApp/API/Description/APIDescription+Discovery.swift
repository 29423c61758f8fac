import OpenAPI

extension APIDescription {
  static let discovery = [
    Operation(
      .get, "/.well-known/nodeinfo", id: "listNodeInfo", tag: "Discovery",
      "Where the description of the site is", "",
      responses: [
        .ok(
          "The addresses by schema.", .named("Links"),
          example: [
            "links": [
              [
                "rel": "http://nodeinfo.diaspora.software/ns/schema/2.1",
                "href": "https://martlet.example/nodeinfo/2.1",
              ]
            ]
          ])
      ]),
    Operation(
      .get, "/nodeinfo/2.1", id: "getNodeInfo", tag: "Discovery", "What runs here",
      "NodeInfo 2.1; `openRegistrations` says whether whoever wants to can sign up. The numbers are up to an"
        + " hour old.",
      responses: [
        .ok(
          "The site in numbers.", .named("NodeInfo"),
          example: [
            "version": "2.1", "software": ["name": "martlet", "version": "1.0.0"],
            "protocols": ["ostatus"], "services": ["inbound": [], "outbound": ["atom1.0"]],
            "openRegistrations": true, "usage": ["users": ["total": 12], "localPosts": 345],
            "metadata": ["nodeName": "Martlet", "federation": ["enabled": false]],
          ])
      ]),
    Operation(
      .get, "/.well-known/webfinger", id: "findPerson", tag: "Discovery", "Find a person",
      "Their page, picture and feed (RFC 7033).",
      parameters: [
        Parameter(
          "resource", in: .query, .text(pattern: "^[A-Za-z][A-Za-z0-9+.-]*:[\\s\\S]+$"),
          "`acct:` with the username and this site's host, or the address of their page.",
          example: "acct:ada@martlet.example", isRequired: true),
        Parameter(
          "rel", in: .query, .text(), "Only links with this relation. May be said several times.",
          example: "http://webfinger.net/rel/avatar"),
      ],
      responses: [
        Response(
          200, "What is known of them.",
          content: [
            Content(
              type: "application/jrd+json", .named("Resource"),
              example: [
                "subject": "acct:ada@martlet.example",
                "aliases": ["https://martlet.example/@ada"],
                "links": [
                  [
                    "rel": "http://webfinger.net/rel/avatar", "type": "image/svg+xml",
                    "href": "https://martlet.example/identicon/ada.svg",
                  ]
                ],
              ])
          ]),
        .notFound,
      ]),
    Operation(
      .get, "/oembed", id: "getEmbed", tag: "Discovery", "Show a post on another site",
      "For posts that are for everyone (https://oembed.com). The quotation has no script in it.",
      parameters: [
        Parameter(
          "url", in: .query, .text(), "The address of the post.",
          example: "https://martlet.example/@ada/7", isRequired: true),
        Parameter(
          "format", in: .query, .choice("json"), "`xml`, which the protocol knows too, gets 501.",
          example: "json"),
        Parameter(
          "maxwidth", in: .query, .integer(from: 1, through: Int64(EmbedShow.widest)), "In pixels.",
          example: 400),
        Parameter(
          "maxheight", in: .query, .integer(from: 1, through: Int64(EmbedShow.widest)),
          "Passed over: a post is as high as it is.", example: 300),
      ],
      responses: [
        .ok(
          "The quotation.", .named("Embed"),
          example: [
            "version": "1.0", "type": "rich", "title": "Ada Lovelace’s post",
            "author_name": "Ada Lovelace", "author_url": "https://martlet.example/@ada",
            "provider_name": "Martlet", "provider_url": "https://martlet.example/",
            "cache_age": 3600, "html": "<blockquote><p>Hello</p></blockquote>", "width": 400,
            "height": nil,
          ]),
        .notFound,
        .failure(
          501, "Another format than JSON was asked for.", "not_implemented",
          "There is no XML here. Ask with format=json.", field: "format"),
      ]),
  ]

  static let discoverySchemas: [(name: String, schema: Schema)] = [
    (
      "Link",
      .open(.required("rel", .text()), .required("href", .text()), .optional("type", .text()))
    ),
    ("Links", .open(.required("links", .array(of: .named("Link"))))),
    (
      "NodeInfo",
      .open(
        .required("version", .choice("2.1")),
        .required(
          "software", .closed(.required("name", .text()), .required("version", .text()))),
        .required("protocols", .array(of: .text())),
        .required(
          "services",
          .closed(
            .required("inbound", .array(of: .text())), .required("outbound", .array(of: .text())))),
        .required(
          "usage",
          .closed(
            .required("users", .closed(.required("total", .integer(from: 0)))),
            .required("localPosts", .integer(from: 0)))),
        .required("metadata", .open()))
    ),
    (
      "Resource",
      .open(
        .required("subject", .text()), .required("aliases", .array(of: .text())),
        .required("links", .array(of: .named("Link"))))
    ),
    (
      "Embed",
      .open(
        .required("version", .choice("1.0")), .required("type", .choice("rich")),
        .required("title", .text()), .required("author_name", .text()),
        .required("author_url", .text()), .required("provider_name", .text()),
        .required("provider_url", .text()), .required("cache_age", .integer(from: 0)),
        .required("html", .text("A `blockquote`, without script or style.")),
        .required("width", .integer(from: 1)),
        .required("height", .integer(from: 1).orNull),
        .optional("thumbnail_url", .text("The post's first picture.")),
        .optional("thumbnail_width", .integer(from: 1)),
        .optional("thumbnail_height", .integer(from: 1)))
    ),
  ]
}
