type Measured = {
  /** Of the column's head, and of every cell under it. */
  head: string
  texts: readonly string[]
}

/** Millimetres a letter takes in Times New Roman at 12 points, upright and bold, and a cell's own margins. */
const [letter, boldLetter, padding] = [2.15, 2.45, 4]
/** Longer texts run over several lines. */
const widest = 75

const longestOf = (texts: readonly string[], split: RegExp) =>
  Math.max(0, ...texts.flatMap((text) => text.split(split)).map(({ length }) => length))

/**
 * How wide each column of a table is, in millimetres that add up to `width`: first so wide that no word and no number
 * is torn apart, then the rest to those with more to say.
 */
export function columnWidths(columns: readonly Measured[], width: number): number[] {
  const sizes = columns.map(({ head, texts }) => {
    const least =
      padding + Math.max(longestOf(texts, /\s+/) * letter, longestOf([head], /\s+/) * boldLetter)
    const wish = padding + Math.min(widest, longestOf(texts, /\n/) * letter)
    return { least, more: Math.max(1, wish - least) }
  })
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
  const least = sum(sizes.map((size) => size.least))
  if (least >= width) return sizes.map((size) => (size.least / least) * width)
  const more = sum(sizes.map((size) => size.more))
  return sizes.map((size) => size.least + (size.more / more) * (width - least))
}
