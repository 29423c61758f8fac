-- Posts through the API, each text a new one. Argument: an access token.
local headers
local number = 0

function init(arguments)
  headers = { ["Authorization"] = "Bearer " .. arguments[1], ["Content-Type"] = "application/json" }
  math.randomseed(os.time())
end

function request()
  number = number + 1
  local body = string.format('{"body":"measured %d.%d"}', math.random(1000000000), number)
  return wrk.format("POST", "/api/v2/tweets", headers, body)
end
