import { foldKey } from "../units/fold.ts"
import { commonWords } from "./common-words.ts"

/** NIST SP 800-63B asks for 8 beside a second factor; here most sign in without one. */
export const shortestPassword = 10
export const longestPassword = 200

/** Rows of keys, letters and digits that fingers run along. */
const runs = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"]
const bothWays = runs.flatMap((run) => [run, [...run].reverse().join("")])

const lookAlikes: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
}

const plain = (text: string) => foldKey(text).replaceAll(/[^a-z0-9@$!]/g, "")
const asLetters = (text: string) =>
  [...text]
    .map((sign) => lookAlikes[sign] ?? sign)
    .join("")
    .replaceAll(/[^a-z]/g, "")

/** Length of the run of neighbours that begins here: "2345x" → 4. */
function runLength(text: string): number {
  const lengths = bothWays.map((run) => {
    const at = run.indexOf(text.charAt(0))
    let length = at < 0 ? 0 : 1
    while (length > 0 && length < text.length && run[at + length] === text[length]) length++
    return length
  })
  return Math.max(...lengths)
}

/** How many things somebody has to think of to guess it: a known word, a run of keys or a lone letter is one each. */
function thoughts(text: string): number {
  let count = 0
  let rest = text
  while (rest) {
    const word = commonWords.find((known) => rest.startsWith(known))
    const repeated = /^(.)\1*/.exec(rest)?.[0].length ?? 1
    const run = runLength(rest)
    rest = rest.slice(Math.max(word?.length ?? 0, repeated, run >= 3 ? run : 1))
    count++
  }
  return count
}

/** "hoahoahoahoa" → "hoa". */
const unitOf = (text: string) => /^(.+?)\1+$/s.exec(text)?.[1] ?? text

const fewestThoughts = 4
const shortestRepeated = 8

/** Read once as it stands and once with 4 for a, 0 for o and the like; digits at the end add nothing. */
function isCommon(password: string): boolean {
  const text = plain(password)
  const unit = unitOf(text)
  if (unit !== text && unit.length < shortestRepeated) return true
  const readings = [unit.replaceAll(/[^a-z]/g, ""), asLetters(unit.replace(/[\d@$!]+$/, ""))]
  return readings.some((letters) => thoughts(letters) < fewestThoughts)
}

/**
 * What is wrong with a new password, in Vietnamese, or null.
 * @param names the person's user name and full name, which must not be in it
 */
export function passwordFlaw(password: string, names: readonly string[] = []): string | null {
  const length = [...password.normalize("NFC")].length
  if (length < shortestPassword) return `cần ít nhất ${shortestPassword} ký tự.`
  if (length > longestPassword) return `tối đa ${longestPassword} ký tự.`
  if (/^[\d\s\p{P}\p{S}]+$/u.test(password)) return "không được chỉ có chữ số; hãy thêm chữ."
  const folded = plain(password)
  const inside = names.map(plain).some((name) => name.length >= 4 && folded.includes(name))
  if (inside) return "không được chứa tên đăng nhập hay họ tên."
  if (isCommon(password))
    return "dễ đoán quá. Hãy dùng vài từ không liên quan nhau, ví dụ một câu chỉ mình bạn nhớ."
  return null
}
