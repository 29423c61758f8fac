-- Posts from the composer, each text a new one, after so many home pages each.
-- Arguments: cookie, CSRF token, origin, home pages before each post.
local cookie, token, origin, reads
local number = 0

function init(arguments)
  cookie, token, origin, reads = arguments[1], arguments[2], arguments[3], tonumber(arguments[4])
  math.randomseed(os.time())
end

function request()
  number = number + 1
  if number % (reads + 1) ~= 0 then return wrk.format("GET", "/", { ["Cookie"] = cookie }) end
  local text = string.format("measured+%d.%d", math.random(1000000000), number)
  return wrk.format("POST", "/posts", {
    ["Cookie"] = cookie,
    ["Origin"] = origin,
    ["Content-Type"] = "application/x-www-form-urlencoded",
  }, "csrf=" .. token .. "&text=" .. text)
end
