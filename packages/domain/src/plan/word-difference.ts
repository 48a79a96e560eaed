/** A stretch of text that stands in both texts, only in the old one, or only in the new one. */
export type WordSpan = { kind: "same" | "gone" | "new"; text: string }

/** Words and the white space between them; joined they are the text again. */
const wordsIn = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? []

/** Lengths of the longest common runs of words, from each pair of places to the ends. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1))
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--) {
      const [row, below] = [rows[i], rows[i + 1]]
      if (!row || !below) continue
      row[j] =
        before[i] === after[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  return rows
}

/**
 * What became of a text word by word: read without `new` it is the old text, without `gone` the new one. Where words
 * were exchanged, the old ones stand first.
 */
export function wordDifference(before: string, after: string): WordSpan[] {
  const [old, now] = [wordsIn(before), wordsIn(after)]
  const common = commonLengths(old, now)
  const spans: WordSpan[] = []
  const add = (kind: WordSpan["kind"], text: string) => {
    const last = spans.at(-1)
    if (last?.kind === kind) last.text += text
    else spans.push({ kind, text })
  }
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [was, is] = [old[i], now[j]]
    if (was !== undefined && was === is) {
      add("same", was)
      i++
      j++
    } else if (
      was !== undefined &&
      (is === undefined || (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))
    ) {
      add("gone", was)
      i++
    } else if (is !== undefined) {
      add("new", is)
      j++
    }
  }
  return together(spans)
}

/** Words exchanged one after the other are one exchange: the space between them is no reason to begin again. */
function together(spans: readonly WordSpan[]): WordSpan[] {
  const runs: WordSpan[][] = []
  for (const [at, span] of spans.entries()) {
    const run = runs.at(-1)
    const between = span.kind === "same" && /^[^\S\n]+$/.test(span.text) && at < spans.length - 1
    if (run && run[0]?.kind !== "same" && (span.kind !== "same" || between)) run.push(span)
    else runs.push([span])
  }
  return runs.flatMap((run) =>
    run.some(({ kind }) => kind === "gone") && run.some(({ kind }) => kind === "new")
      ? [
          { kind: "gone", text: textWithout(run, "new") },
          { kind: "new", text: textWithout(run, "gone") },
        ]
      : run,
  )
}

const textWithout = (run: readonly WordSpan[], without: WordSpan["kind"]) =>
  run
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("")
