import { foldKey } from "../units/fold.ts"

const wordsOf = (title: string): string[] => foldKey(title).match(/[\p{L}\p{N}]+/gu) ?? []

/** A word with the one before it: single syllables are shared by titles that have nothing in common. */
const pairsOf = (words: readonly string[]): Set<string> =>
  new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`))

const enough = 0.6

/**
 * Do two titles seem to tell of the same thing? Case, accents and punctuation aside, most pairs of neighbouring
 * words are in both. A hint for a person to look, never a reason to refuse.
 */
export function similarTitles(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  if (a.length === 0 || b.length === 0) return false
  if (a.join(" ") === b.join(" ")) return true
  const [pairs, others] = [pairsOf(a), pairsOf(b)]
  const shared = [...pairs].filter((pair) => others.has(pair)).length
  return (2 * shared) / (pairs.size + others.size || 1) >= enough
}
