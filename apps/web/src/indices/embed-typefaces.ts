const asDataUrl = (blob: Blob) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })

const faces = () =>
  [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule),
  )

/** Does a face of this range have one of the characters? */
function covers(range: string, text: string): boolean {
  const spans = [...range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)].map(([, from, to]) => ({
    from: Number.parseInt(from ?? "", 16),
    to: Number.parseInt(to ?? from ?? "", 16),
  }))
  if (spans.length === 0) return true
  return [...text].some((letter) => {
    const code = letter.codePointAt(0) ?? 0
    return spans.some((span) => span.from <= code && code <= span.to)
  })
}

/** The page's own typeface as part of the file: as much of it as the text needs. */
export async function typefaces(text: string, family: string): Promise<string> {
  const wanted = faces().filter(
    ({ style }) =>
      family.includes(style.getPropertyValue("font-family").replaceAll(/["']/g, "")) &&
      covers(style.getPropertyValue("unicode-range"), text),
  )
  const rules = await Promise.all(
    wanted.map(async ({ style, parentStyleSheet }) => {
      const [, address] = /url\(["']?([^"')]+)/.exec(style.getPropertyValue("src")) ?? []
      if (!address) return ""
      const font = await fetch(new URL(address, parentStyleSheet?.href ?? location.href))
      const weight = style.getPropertyValue("font-weight")
      const range = style.getPropertyValue("unicode-range")
      return `@font-face{font-family:"${family}";font-weight:${weight};${range ? `unicode-range:${range};` : ""}src:url(${await asDataUrl(await font.blob())})}`
    }),
  )
  return rules.join("")
}
