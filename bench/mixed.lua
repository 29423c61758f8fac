-- Nine home pages, then one post. Arguments: cookie, CSRF token, origin.
local cookie, token, origin
local number = 0

function init(arguments)
  cookie, token, origin = arguments[1], arguments[2], arguments[3]
  math.randomseed(os.time())
end

function request()
  number = number + 1
  if number % 10 ~= 0 then return wrk.format("GET", "/", { ["Cookie"] = cookie }) end
  local text = string.format("mixed+%d.%d", math.random(1000000000), number)
  return wrk.format("POST", "/posts", {
    ["Cookie"] = cookie,
    ["Origin"] = origin,
    ["Content-Type"] = "application/x-www-form-urlencoded",
  }, "csrf=" .. token .. "&text=" .. text)
end
