-- Home pages, each with the cookie of the next session. Argument: a file with a cookie a line.
local requests = {}
local number = 0

function init(arguments)
  for cookie in io.lines(arguments[1]) do
    requests[#requests + 1] = wrk.format("GET", "/", { ["Cookie"] = "martlet-sid=" .. cookie })
  end
end

function request()
  number = number % #requests + 1
  return requests[number]
end
