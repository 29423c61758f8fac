import Foundation
import Web

extension MasterStatus {
  /// One JSON document, with a null where there is nothing to tell.
  var json: [UInt8] {
    var json = JSONWriter(capacity: 512 * (1 + responders.count))
    json.object { json in
      json.member("pid", Int(pid))
      json.member("version", version)
      json.member("started", started)
      json.member("uptime", uptime)
      json.member("generation", generation)
      json.key("reload")
      json.object { json in
        json.member("state", reload.state.rawValue)
        json.member("generation", reload.generation)
        json.member("reason", reload.reason)
      }
      json.key("responders")
      json.array { json in for responder in responders { responder.write(to: &json) } }
      json.key("pools")
      json.object { json in
        for (name, pool) in pools.sorted(by: { $0.key < $1.key }) {
          json.key(name)
          pool.write(to: &json)
        }
      }
      json.member("harakiri", harakiri)
      json.member("respawns", respawns)
    }
    return json.bytes + Array("\n".utf8)
  }

  init(json: [UInt8]) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(MasterStatus.self, from: Data(json))
  }
}

extension MasterStatus.Responder {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("pool", pool)
      json.member("slot", slot)
      json.member("socket", socket)
      json.member("pid", pid.map(Int.init))
      json.member("state", state.rawValue)
      json.member("generation", generation)
      json.member("uptime", uptime)
      json.member("requests", requests)
      json.member("failed", failed)
      json.member("aborted", aborted)
      json.member("in_flight", inFlight)
      json.member("connections", connections)
      json.member("streams", streams)
      json.member("restarts", restarts)
      json.member("memory", memory)
      json.key("oldest_request")
      guard let request = oldestRequest else { return json.null() }
      json.object { json in
        json.member("id", request.id)
        json.member("summary", request.summary)
        json.member("seconds", request.seconds)
      }
    }
  }
}

extension MasterStatus.Pool {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("processes", processes)
      json.member("sockets", sockets)
      json.member("requests", requests)
      json.member("failed", failed)
      json.member("error_rate", errorRate)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: String, _ number: Double) {
    key(name)
    value(number)
  }
}
