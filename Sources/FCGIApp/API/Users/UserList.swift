import Model
import Store
import Web

/// The people of the site, in the order in which they joined.
enum UserList {
  static func respond(_ context: Context) throws -> Response {
    let request = try CursorRequest<Account>(context.request.query)
    return try context.asOfLastEvent {
      let page = try context.reader.accounts(request, seenBy: context.viewer)
      var response = context.json { json in
        json.object { json in
          json.key("user_list")
          json.array { json in
            for account in page.elements {
              UserBody(account, for: context.viewer).write(to: &json)
            }
          }
        }
      }
      context.link(&response, page, limit: request.limit)
      return response
    }
  }
}
