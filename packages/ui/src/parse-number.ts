const marks = { vi: { group: ".", decimal: "," }, en: { group: ",", decimal: "." } } as const

export type NumberLocale = keyof typeof marks

/**
 * Reads a number as people write it: "1.246" or "1 246" in Vietnamese, "1,246" in English, or plain "1246".
 * A group mark counts only before exactly three digits, so "1.5" is not guessed at.
 * Returns null for nothing at all and NaN for what is not a number, or has more than `decimals` decimals.
 */
export function parseNumber(text: string, locale: NumberLocale, decimals = 0) {
  const compact = text.replace(/[\s\u00a0\u202f]/g, "")
  if (compact === "") return null
  const { group, decimal } = marks[locale]
  const [whole = "", fraction, ...more] = compact.split(decimal)
  if (more.length > 0) return Number.NaN
  if (fraction !== undefined && (fraction.length > decimals || !/^\d+$/.test(fraction)))
    return Number.NaN
  const grouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})*$`)
  if (!grouped.test(whole) && !/^-?\d+$/.test(whole)) return Number.NaN
  return Number(`${whole.replaceAll(group, "")}.${fraction ?? "0"}`)
}

/** The number as the locale groups it; null is the empty text. */
export function formatNumber(value: number | null, locale: NumberLocale, decimals = 0) {
  if (value === null || Number.isNaN(value)) return ""
  return new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(value)
}
