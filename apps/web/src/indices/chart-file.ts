/** What is printed around the picture of a chart. */
export type ChartFrame = { title: string; caption: string; fileName: string }

/** A line of text outside the picture. */
export type Words = {
  text: string
  x: number
  y: number
  size: number
  weight: number
  fill: string
}

/** A chart in its frame: sizes in px, where the picture stands, what is written around it. */
export type Framed = {
  width: number
  height: number
  picture: { x: number; y: number; width: number; height: number }
  words: Words[]
  ground: string
}

export const svgNamespace = "http://www.w3.org/2000/svg"
export const typeface = "Be Vietnam Pro"

const padding = 24
const titleSize = 20
const captionSize = 13
const lineHeight = 18

/** Breaks a text into lines of at most so many px. */
function linesOf(text: string, width: number): string[] {
  const most = Math.floor(width / (captionSize * 0.54))
  const lines: string[] = []
  for (const word of text.split(" ")) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < most)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Title above, caption below, in the colours the page has at the moment. */
export function framed(chart: SVGSVGElement, { title, caption }: ChartFrame): Framed {
  const { width, height } = chart.getBoundingClientRect()
  const colours = getComputedStyle(chart)
  const colour = (name: string) => colours.getPropertyValue(name).trim()
  const picture = { x: padding, y: padding + titleSize + 8, width, height }
  const lines = linesOf(caption, width)
  const below = picture.y + height + lineHeight + 6
  return {
    width: width + 2 * padding,
    height: below + lines.length * lineHeight + padding / 2,
    picture,
    ground: colour("--surface"),
    words: [
      {
        text: title,
        x: padding,
        y: padding + titleSize - 4,
        size: titleSize,
        weight: 600,
        fill: colour("--ink"),
      },
      ...lines.map((text, i) => ({
        text,
        x: padding,
        y: below + i * lineHeight,
        size: captionSize,
        weight: 400,
        fill: colour("--ink-3"),
      })),
    ],
  }
}

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

const put = (element: Element, attributes: Record<string, string | number>) => {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  return element
}

const make = (name: string, attributes: Record<string, string | number>) =>
  put(document.createElementNS(svgNamespace, name), attributes)

/** The chart as it stands on the page, as an svg of its own on its ground; without any style sheet. */
export function pictureOf(chart: SVGSVGElement, { width, height, picture, ground }: Framed) {
  const file = make("svg", { width, height, viewBox: `0 0 ${width} ${height}` })
  const copy = chart.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) throw new Error("an svg clones to an svg")
  copyLooks(chart, copy)
  copy.removeAttribute("style")
  put(copy, { ...picture, overflow: "visible" })
  file.append(make("rect", { width: "100%", height: "100%", fill: ground }), copy)
  return file
}

export const wordElement = ({ text, x, y, size, weight, fill }: Words) => {
  const look = { "font-family": `"${typeface}", sans-serif`, "font-size": size }
  const element = make("text", { x, y, fill, "font-weight": weight, ...look })
  element.textContent = text
  return element
}
