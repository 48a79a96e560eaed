import { saveFile } from "../save-file.ts"
import {
  type ChartFrame,
  framed,
  pictureOf,
  svgNamespace,
  typeface,
  wordElement,
} from "./chart-file.ts"
import { drawTexts } from "./draw-texts.ts"
import { typefaces } from "./embed-typefaces.ts"

const svgType = "image/svg+xml;charset=utf-8"

/** Twice as large as on the screen, so that it prints well. */
const pngScale = 2

const asText = (file: Element) => new XMLSerializer().serializeToString(file)

/** The chart with title and caption as a file that carries its typeface along. */
export async function downloadSvg(chart: SVGSVGElement, frame: ChartFrame) {
  const whole = framed(chart, frame)
  const file = pictureOf(chart, whole)
  const fonts = document.createElementNS(svgNamespace, "style")
  fonts.textContent = await typefaces(
    `${frame.title}${frame.caption}${chart.textContent}`,
    typeface,
  )
  file.prepend(fonts)
  file.append(...whole.words.map(wordElement))
  saveFile(new Blob([asText(file)], { type: svgType }), `${frame.fileName}.svg`)
}

/** The same as a picture of dots. */
export async function downloadPng(chart: SVGSVGElement, frame: ChartFrame) {
  const whole = framed(chart, frame)
  const file = pictureOf(chart, whole)
  for (const text of file.querySelectorAll("text")) text.remove()
  const shapes = new Image()
  shapes.src = `data:${svgType},${encodeURIComponent(asText(file))}`
  await shapes.decode()
  const canvas = document.createElement("canvas")
  canvas.width = whole.width * pngScale
  canvas.height = whole.height * pngScale
  const context = canvas.getContext("2d")
  if (!context) throw new Error("this browser has no canvas")
  context.drawImage(shapes, 0, 0, canvas.width, canvas.height)
  drawTexts(context, chart, whole, pngScale)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"))
  if (!blob) throw new Error("the canvas gave no picture")
  saveFile(blob, `${frame.fileName}.png`)
}
