import { typefaces } from "./embed-typefaces.ts"

/** What is printed around the picture of a chart. */
export type ChartFrame = { title: string; caption: string; fileName: string }

const svgNamespace = "http://www.w3.org/2000/svg"
const padding = 24
const titleSize = 20
const lineHeight = 18

/** The look of each mark, which a file cannot take from the page's style sheets. */
const looks = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "paint-order",
  "opacity",
]

function copyLooks(from: Element, to: Element) {
  const style = getComputedStyle(from)
  for (const look of looks) to.setAttribute(look, style.getPropertyValue(look))
  to.removeAttribute("class")
  for (const [i, child] of [...from.children].entries()) {
    const copy = to.children[i]
    if (copy) copyLooks(child, copy)
  }
}

/** Breaks a text into lines of at most so many px. */
function linesOf(text: string, width: number, size: number): string[] {
  const most = Math.floor(width / (size * 0.54))
  const lines: string[] = []
  for (const word of text.split(" ")) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < most)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function textElement(text: string, y: number, look: Record<string, string>) {
  const element = document.createElementNS(svgNamespace, "text")
  for (const [name, value] of Object.entries({ x: String(padding), y: String(y), ...look }))
    element.setAttribute(name, value)
  element.textContent = text
  return element
}

/** The chart as it stands on the page, with its title above and its caption below, in one file. */
async function standalone(chart: SVGSVGElement, { title, caption }: ChartFrame) {
  const { width, height } = chart.getBoundingClientRect()
  const style = getComputedStyle(chart)
  const surface = style.getPropertyValue("--surface")
  const family = "Be Vietnam Pro"
  const notes = linesOf(caption, width, 13)
  const full = {
    width: width + 2 * padding,
    height: height + titleSize + 2 * padding + notes.length * lineHeight + padding,
  }
  const file = document.createElementNS(svgNamespace, "svg")
  file.setAttribute("xmlns", svgNamespace)
  file.setAttribute("width", String(full.width))
  file.setAttribute("height", String(full.height))
  file.setAttribute("viewBox", `0 0 ${full.width} ${full.height}`)
  const ground = document.createElementNS(svgNamespace, "rect")
  ground.setAttribute("width", "100%")
  ground.setAttribute("height", "100%")
  ground.setAttribute("fill", surface)
  const fonts = document.createElementNS(svgNamespace, "style")
  fonts.textContent = await typefaces(`${title}${caption}${chart.textContent}`, family)
  const words = { "font-family": `"${family}", sans-serif` }
  const copy = chart.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) throw new Error("an svg clones to an svg")
  copyLooks(chart, copy)
  for (const [name, value] of Object.entries({
    x: padding,
    y: padding + titleSize + 8,
    width,
    height,
    overflow: "visible",
  }))
    copy.setAttribute(name, String(value))
  copy.removeAttribute("style")
  const below = padding + titleSize + 8 + height + lineHeight + 6
  file.append(
    fonts,
    ground,
    textElement(title, padding + titleSize - 4, {
      ...words,
      "font-size": String(titleSize),
      "font-weight": "600",
      fill: style.getPropertyValue("--ink"),
    }),
    copy,
    ...notes.map((line, i) =>
      textElement(line, below + i * lineHeight, {
        ...words,
        "font-size": "13",
        fill: style.getPropertyValue("--ink-3"),
      }),
    ),
  )
  return { text: new XMLSerializer().serializeToString(file), ...full }
}

function save(blob: Blob, name: string) {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

const svgType = "image/svg+xml;charset=utf-8"

export async function downloadSvg(chart: SVGSVGElement, frame: ChartFrame) {
  const { text } = await standalone(chart, frame)
  save(new Blob([text], { type: svgType }), `${frame.fileName}.svg`)
}

/** Twice as large as on the screen, so that it prints well. */
const pngScale = 2

export async function downloadPng(chart: SVGSVGElement, frame: ChartFrame) {
  const { text, width, height } = await standalone(chart, frame)
  const picture = new Image()
  picture.src = `data:${svgType},${encodeURIComponent(text)}`
  await picture.decode()
  const canvas = document.createElement("canvas")
  canvas.width = width * pngScale
  canvas.height = height * pngScale
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"))
  if (!blob) throw new Error("the canvas gave no picture")
  save(blob, `${frame.fileName}.png`)
}
