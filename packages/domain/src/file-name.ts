// What Windows, Android and macOS refuse in the name of a file or would read as a folder.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go.
const refused = /[\\/:*?"<>|\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/**
 * A text as (part of) the name of a file on every system: NFC, one line, without signs that are refused or turn text
 * around, at most so many letters; `otherwise` where nothing is left. Returns no ending.
 */
export function fileNamePart(text: string, most: number, otherwise = "tep"): string {
  const whole = text.toWellFormed().normalize("NFC").replace(refused, " ")
  const short = [...whole.replace(/\s+/g, " ").trim()].slice(0, most).join("")
  // Windows drops what a name ends with, and hides what begins with a dot.
  return short.replace(/^[.\s]+|[.\s]+$/g, "") || otherwise
}
