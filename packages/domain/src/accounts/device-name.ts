const browsers: [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, "Edge"],
  [/\b(OPR|Opera)\//, "Opera"],
  [/\bcoc_coc_browser\//i, "Cốc Cốc"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Zalo|ZaloTheme)\b/i, "Zalo"],
  [/\b(Chrome|CriOS)\//, "Chrome"],
  [/\bVersion\/.* Safari\//, "Safari"],
]

const systems: [RegExp, string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\b(Macintosh|Mac OS X)\b/, "macOS"],
  [/\bLinux\b/, "Linux"],
]

const phones = new Set(["iPhone", "Android"])

const firstMatch = (known: [RegExp, string][], text: string) =>
  known.find(([pattern]) => pattern.test(text))?.[1] ?? null

/** What a person recognises their own device by; null where the browser does not say. */
export function deviceName(userAgent: string): {
  browser: string | null
  system: string | null
  phone: boolean
} {
  const system = firstMatch(systems, userAgent)
  return {
    browser: firstMatch(browsers, userAgent),
    system,
    phone: system !== null && phones.has(system),
  }
}
