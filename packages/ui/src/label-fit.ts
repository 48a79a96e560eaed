/** Width of a text at 13 px of the text face, good enough to keep labels apart without measuring. */
export const textWidth = (text: string, size = 13) => text.length * size * 0.56

/** Where a text of this width may stand so that it stays between `low` and `high`; `at` is its middle. */
export function clampMiddle(at: number, width: number, low: number, high: number) {
  return Math.max(low + width / 2, Math.min(high - width / 2, at))
}

/** Every how many ticks can be labelled, `pitch` px apart, so that labels keep 8 px between them. */
export function labelEvery(pitch: number, width: number) {
  return [1, 2, 3, 4, 5, 6, 10, 12, 20].find((every) => every * pitch >= width + 8) ?? 50
}

/**
 * Moves labels that stand side by side apart to at least `gap` px, keeping their order and staying between `low`
 * and `high` as long as all fit. Returns new places in the order given.
 */
export function spread(places: readonly number[], gap: number, low: number, high: number) {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place)
  let floor = low
  for (const label of order) {
    label.place = Math.max(label.place, floor)
    floor = label.place + gap
  }
  let ceiling = high
  for (const label of order.toReversed()) {
    label.place = Math.min(label.place, ceiling)
    ceiling = label.place - gap
  }
  const moved = [...places]
  for (const { place, index } of order) moved[index] = place
  return moved
}
