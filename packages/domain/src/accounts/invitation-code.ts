import { sha256 } from "./sha-256.ts"

/** Crockford's alphabet: no letter that reads like another when the code is handed over on paper. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz"
const codeLength = 26

/** 128 bits as 26 signs. */
export function writeCode(bytes: Uint8Array): string {
  if (bytes.length !== 16) throw new Error("A code is made of 16 bytes.")
  let number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  let code = ""
  for (let i = 0; i < codeLength; i++) {
    code = alphabet.charAt(Number(number % 32n)) + code
    number /= 32n
  }
  return code
}

/** Fifty bits in two halves, short enough to copy ten of them by hand. */
export const writeRecoveryCode = (bytes: Uint8Array): string =>
  inHalves(writeCode(bytes).slice(-10))

/** Five signs, a dash, and the rest. */
export const inHalves = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`

/** The code as it was made, however somebody typed it: capitals, spaces, dashes, o for 0, l for 1. */
export const readCode = (typed: string): string =>
  typed
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "")
    .replaceAll("o", "0")
    .replaceAll(/[il]/g, "1")

/** What is kept of a code. */
export const hashCode = (typed: string): Promise<string> => sha256(readCode(typed))
