import { expect, test } from "vitest"
import { deviceName } from "./device-name.ts"

test.each([
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
    { browser: "Chrome", system: "Windows", phone: false },
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/138.0 Chrome/132.0 Safari/537.36",
    { browser: "Cốc Cốc", system: "Windows", phone: false },
  ],
  [
    "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0 Mobile Safari/537.36",
    { browser: "Samsung Internet", system: "Android", phone: true },
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
    { browser: "Safari", system: "iPhone", phone: true },
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0",
    { browser: "Edge", system: "Windows", phone: false },
  ],
  [
    "Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0",
    { browser: "Firefox", system: "Linux", phone: false },
  ],
  ["curl/8.5.0", { browser: null, system: null, phone: false }],
  ["", { browser: null, system: null, phone: false }],
])("%s", (userAgent, expected) => expect(deviceName(userAgent)).toEqual(expected))
