-- Posts from the composer, each text a new one. Arguments: cookie, CSRF token, origin.
local cookie, token, origin
local number = 0

function init(arguments)
  cookie, token, origin = arguments[1], arguments[2], arguments[3]
  math.randomseed(os.time())
end

function request()
  number = number + 1
  local text = string.format("measured+%d.%d", math.random(1000000000), number)
  return wrk.format("POST", "/posts", {
    ["Cookie"] = cookie,
    ["Origin"] = origin,
    ["Content-Type"] = "application/x-www-form-urlencoded",
  }, "csrf=" .. token .. "&text=" .. text)
end
