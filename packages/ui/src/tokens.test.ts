import { readFileSync } from "node:fs"
import { expect, test } from "vitest"

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8")

const declarations = (selector: string) => {
  const from = css.indexOf(selector)
  const body = css.slice(css.indexOf("{", from) + 1, css.indexOf("}", from))
  return new Map(
    [...body.matchAll(/([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  )
}

const light = declarations(":root {")
const bySystem = declarations(':root:not([data-mantine-color-scheme="light"])')
const byChoice = declarations(':root[data-mantine-color-scheme="dark"]')

test("dark is the same whether the system or the reader asks for it", () => {
  expect(byChoice).toEqual(bySystem)
})

test("every colour has its own dark value, and none is only dark", () => {
  const isColour = (value = "") => /^(#|rgb)/.test(value)
  const colours = [...light].filter(([, value]) => isColour(value)).map(([name]) => name)
  expect(colours.filter((name) => !bySystem.has(name))).toEqual([])
  expect([...bySystem.keys()].filter((name) => !light.has(name))).toEqual([])
})

const luminance = (hex: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (a: string, b: string) => {
  const [dim = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (bright + 0.05) / (dim + 0.05)
}

const grounds = ["--paper", "--surface", "--sunken"]
const texts = ["--ink", "--ink-2", "--forest", "--late"]
const pairs = [
  ...texts.flatMap((text) => grounds.map((ground) => [text, ground])),
  ["--ink-3", "--paper"],
  ["--ink-3", "--surface"],
  ["--on-forest", "--forest"],
  ["--on-deep", "--forest-deep"],
  ["--on-deep-2", "--forest-deep"],
  ["--forest", "--forest-1"],
  ["--ink", "--forest-2"],
  ["--on-forest-3", "--forest-3"],
  ["--on-forest", "--forest-4"],
  ["--late", "--late-1"],
  ["--paper", "--ink"],
  ...["par", "papi", "pci", "sipas", "cchc"].flatMap((tone) => [
    [`--${tone}-text`, `--${tone}-1`],
    [`--${tone}-text`, "--paper"],
    [`--${tone}-text`, "--surface"],
  ]),
  ...["par", "papi", "pci"].flatMap((tone) => [
    ["--ink", `--${tone}-1`],
    ["--ink", `--${tone}-2`],
    ["--on-3", `--${tone}-3`],
    ["--on-4", `--${tone}-4`],
  ]),
]

for (const [name, palette] of [
  ["light", light],
  ["dark", byChoice],
] as const)
  test.each(pairs)(`%s on %s can be read in ${name}`, (text = "", ground = "") => {
    expect(contrast(palette.get(text) ?? "", palette.get(ground) ?? "")).toBeGreaterThanOrEqual(4.5)
  })
