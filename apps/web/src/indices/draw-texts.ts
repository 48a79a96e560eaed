import { type Framed, typeface, type Words } from "./chart-file.ts"

/** Where a text of the chart stands within the chart's own coordinates, turned as it is turned there. */
function matrixWithin(chart: SVGSVGElement, text: SVGGraphicsElement): DOMMatrix | null {
  const outer = chart.getScreenCTM()
  const inner = text.getScreenCTM()
  return outer && inner ? outer.inverse().multiply(inner) : null
}

const aligned: Record<string, CanvasTextAlign> = { start: "left", middle: "center", end: "right" }

function drawText(context: CanvasRenderingContext2D, text: SVGTextElement) {
  const style = getComputedStyle(text)
  const place = { x: Number(text.getAttribute("x") ?? 0), y: Number(text.getAttribute("y") ?? 0) }
  const words = text.textContent ?? ""
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  context.textAlign = aligned[style.textAnchor] ?? "left"
  if (style.stroke !== "none") {
    context.strokeStyle = style.stroke
    context.lineWidth = Number.parseFloat(style.strokeWidth)
    context.lineJoin = "round"
    context.strokeText(words, place.x, place.y)
  }
  context.fillStyle = style.fill
  context.fillText(words, place.x, place.y)
}

function drawWords(context: CanvasRenderingContext2D, { text, x, y, size, weight, fill }: Words) {
  context.font = `${weight} ${size}px "${typeface}", sans-serif`
  context.textAlign = "left"
  context.fillStyle = fill
  context.fillText(text, x, y)
}

/**
 * Writes a chart's texts onto a canvas in the typeface the page has loaded. A picture made of an svg file cannot:
 * fonts inside it come too late, and bold words would be missing.
 */
export function drawTexts(
  context: CanvasRenderingContext2D,
  chart: SVGSVGElement,
  { picture, words }: Framed,
  scale: number,
) {
  const base = new DOMMatrix().scale(scale)
  for (const text of chart.querySelectorAll("text")) {
    const within = matrixWithin(chart, text)
    if (!within) continue
    context.setTransform(base.translate(picture.x, picture.y).multiply(within))
    drawText(context, text)
  }
  context.setTransform(base)
  for (const line of words) drawWords(context, line)
}
