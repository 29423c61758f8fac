"""What a browser has to live with: networks that fail, time that passes, other tabs."""


class Circumstances:
    """Of a `Browser`, which has a `_driver`, its `_chromium`, `_tell` and `run`."""

    def lose_network(self, is_lost=True):
        """Whether nothing gets out from here any more."""
        self._tell("Network.enable")
        self._tell(
            "Network.emulateNetworkConditions",
            offline=is_lost, latency=0, downloadThroughput=-1, uploadThroughput=-1,
        )

    def ignore_stream(self):
        """From the next page on, hears nothing of what others do."""
        self._tell("Network.enable")
        self._tell("Network.setBlockedURLs", urls=["*/stream?*"])

    def hurry(self, factor):
        """From the next page on, time goes by so many times faster for scripts."""
        self._tell(
            "Page.addScriptToEvaluateOnNewDocument",
            source=f"""
            for (const name of ["setTimeout", "setInterval"]) {{
              const wait = window[name];
              window[name] = (what, time) => wait(what, time / {factor});
            }}
            const now = Date.now, began = now();
            Date.now = () => began + (now() - began) * {factor};
            """,
        )

    def refuse_scripts(self):
        """From now on, scripts reach nothing."""
        self.run("window.fetch = () => Promise.reject(new TypeError('refused'))")

    def lose_answers(self):
        """From now on, what scripts send arrives, but they never hear of it."""
        self.run("const send = window.fetch; window.fetch = (...what) => (send(...what), new Promise(() => {}))")

    def set_clock_forward(self, seconds):
        """Has the page believe that it is so much later than it was loaded."""
        self.run(
            """
            window.real ??= Date.now;
            const [seconds] = arguments;
            Date.now = () => window.real.call(Date) + seconds * 1000;
            document.dispatchEvent(new Event("visibilitychange"));
            """,
            seconds,
        )

    def cover(self):
        """Looks at another tab, where the browser is whole; the way back is what it returns."""
        window = self._driver.current_window_handle
        self._chromium.open_tab()
        return lambda: (self._driver.close(), self._driver.switch_to.window(window))
