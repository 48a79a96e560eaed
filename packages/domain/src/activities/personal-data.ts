export const personalDataKinds = ["phone", "identity", "bank-account", "e-mail"] as const
export type PersonalDataKind = (typeof personalDataKinds)[number]

/** What looks like somebody's personal data, and where it stands. */
export type PersonalDataMark = { kind: PersonalDataKind; found: string }

const email = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu
/** Digits with the separators people put between them; ends on a digit. */
const numbers = /(?<![\p{L}\d./-])\+?\d(?:[ .-]?\d){8,18}(?![\p{L}\d]|[./-]\d)/gu
const mobile = /^(?:0|84)(?:3|5|7|8|9)\d{8}$/
const landline = /^(?:0|84)2\d{8,9}$/
/** Citizen identity: 12 digits that begin with a province's code (001–096); the old card had 9. */
const citizen = /^0(?:0[1-9]|[1-8]\d|9[0-6])\d{9}$/
const account = /tài khoản|tai khoan|số tk|stk|ngân hàng/iu

/** Grouped thousands are money or people, not somebody's number. */
const isAmount = (text: string) => /^\d{1,3}(?:[. ]\d{3})+$/.test(text)

function kindOf(text: string, before: string): PersonalDataKind | null {
  const digits = text.replace(/\D/g, "")
  if (mobile.test(digits) || landline.test(digits)) return "phone"
  if (isAmount(text)) return null
  if (citizen.test(digits)) return "identity"
  if (digits.length === 9 && /cmnd|chứng minh|căn cước|cccd/iu.test(before)) return "identity"
  return account.test(before) ? "bank-account" : null
}

/**
 * Telephone, identity and bank numbers and e-mail addresses in a text (DESIGN §4): marked for the reviewer, who
 * confirms by verifying or returns the entry. It may miss some and mark too much; it never refuses a text.
 */
export function personalDataIn(...texts: readonly string[]): PersonalDataMark[] {
  const marks = texts.flatMap((text) => {
    const mails = [...text.matchAll(email)].map(([found]) => ({ kind: "e-mail" as const, found }))
    const others = [...text.matchAll(numbers)].flatMap(({ 0: found, index }) => {
      const kind = kindOf(found, text.slice(Math.max(0, index - 40), index))
      return kind ? [{ kind, found }] : []
    })
    return [...mails, ...others]
  })
  return [...new Map(marks.map((mark) => [mark.found, mark])).values()]
}
