import type { Header, Signer } from "./report-content.ts"
import type { RecordedHead, Reporter, ReportFacts } from "./report-facts.ts"
import { fullName, placeOf } from "./say.ts"

const capitals = (text: string) => text.toLocaleUpperCase("vi")
const isCommittee = ({ kind }: Pick<Reporter, "kind">) => kind === "peoples-committee"

/** "UBND xã Trà Thủy" stands on two lines, "ỦY BAN NHÂN DÂN" and its place; an office on one, as long as it is. */
export function headerOf(reporter: Reporter): Header {
  const agency = isCommittee(reporter)
    ? ["ỦY BAN NHÂN DÂN", capitals(reporter.name.replace(/^(UBND|Ủy ban nhân dân)\s+/i, ""))]
    : [capitals(reporter.name)]
  return { parent: reporter.parentName ? [capitals(reporter.parentName)] : [], agency }
}

/**
 * The agency's letters after "BC-": "UBND" for a committee; for an office those of its short name without the word for
 * its kind ("P. VH-XH" is VHXH). Agencies register their own, so the writer may change it.
 */
export function symbolOf(reporter: Reporter): string {
  if (isCommittee(reporter)) return "BC-UBND"
  const short = reporter.shortName ?? reporter.name
  const letters = short
    .replace(/^(phòng|p\.)\s*/i, "")
    .normalize("NFC")
    .split(/[\s\-–&.,]+/)
    .filter((word) => word && word === capitals(word))
    .join("")
  return letters ? `BC-${letters}` : "BC"
}

/** Where the report is written: the agency's own place. */
export const reportPlace = (reporter: Reporter): string => placeOf(reporter.areaName)

const headOf: readonly [RegExp, string][] = [
  [/^phòng/i, "TRƯỞNG PHÒNG"],
  [/^văn phòng/i, "CHÁNH VĂN PHÒNG"],
  [/^trung tâm/i, "GIÁM ĐỐC"],
]

/** What the head of such an office is called; a colon where nobody can know. */
function positionOf(reporter: Reporter): string {
  if (isCommittee(reporter)) return "CHỦ TỊCH"
  return headOf.find(([kind]) => kind.test(reporter.name))?.[1] ?? "THỦ TRƯỞNG CƠ QUAN"
}

/**
 * Who signs, from the dated table of heads; never made up. A committee's report is signed on its behalf (TM.); a deputy
 * signs for the chair (KT.), anybody else by the authority on record (TL., TUQ.).
 */
export function signerOf(reporter: Reporter, head: RecordedHead | null): Signer {
  const onBehalf = isCommittee(reporter) ? ["TM. ỦY BAN NHÂN DÂN"] : []
  if (!head) return { authority: onBehalf, position: positionOf(reporter), name: null }
  const recorded = head.authority
    .split(/\s*[\n/]\s*/)
    .map(capitals)
    .filter(Boolean)
  const position = capitals(head.position)
  const deputy = /^PHÓ /.test(position) ? [`KT. ${position.replace(/^PHÓ /, "")}`] : []
  const said = recorded.length > 0 ? recorded : [...onBehalf, ...deputy]
  const first = said[0] ?? ""
  const authority = /^KT\./.test(first) && onBehalf.length > 0 ? [...onBehalf, ...said] : said
  return { authority, position, name: head.name }
}

const ended = (line: string) => `${line};`

/** "Nơi nhận" as it usually is; the writer may put another in its place. */
export function usualRecipients({ scope, reporter, addressee, units }: ReportFacts): string[] {
  const to = [addressee?.name, addressee?.through].flatMap((name) => name ?? [])
  const area =
    reporter.level === "district" ? "huyện" : reporter.level === "province" ? "tỉnh" : "xã"
  const party = area === "xã" ? "Đảng ủy" : area === "huyện" ? "Huyện ủy" : "Tỉnh ủy"
  const leaders = isCommittee(reporter)
    ? [`TT. ${party}, TT. HĐND ${area}`, `CT, các PCT UBND ${area}`]
    : []
  const below =
    scope === "consolidated" && units.length > 0 ? ["Các cơ quan, đơn vị, địa phương"] : []
  return [...to, ...leaders, ...below].map(ended).concat("Lưu: VT.")
}

/** Who is named as reporting: "Ủy ban nhân dân xã Trà Thủy". */
export const reporterInFull = (reporter: Reporter): string => fullName(reporter.name)
