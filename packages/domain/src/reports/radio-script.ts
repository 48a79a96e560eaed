import type { Day } from "../dates.ts"
import { printedDay } from "../dates.ts"
import { itemsDone, ofIndex, onAir } from "./coverage-of.ts"
import { type ReportFigures, tallyOf } from "./figures.ts"
import { type Period, periodAfter, periodInWords } from "./period.ts"
import type { Catalog, Notable } from "./report-facts.ts"
import { listed, printed } from "./say.ts"

/** What may be told to everybody: published activities only. */
export type ScriptFacts = {
  place: string
  period: Period
  span: { from: Day; to: Day }
  catalog: Catalog
  figures: ReportFigures
  notables: readonly Notable[]
}

/** Two minutes at the pace a loudspeaker is understood: 150 syllables a minute. */
export const scriptSyllables = { least: 280, most: 320 }

export const syllablesOf = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

const greeting = ({ place, period, span }: ScriptFacts) =>
  `Kính thưa bà con và các bạn! Sau đây là bản tin về kết quả truyền thông cải cách hành chính của ${place} trong ${periodInWords(period)}, tính từ ngày ${printedDay(span.from)} đến ngày ${printedDay(span.to)}.`

function howMuch({ figures, catalog }: ScriptFacts): string {
  const all = tallyOf(figures, "all")
  const { done } = itemsDone(catalog, figures)
  const met = all.direct > 0 ? `, gặp gỡ trực tiếp ${printed(all.direct)} lượt người` : ""
  return `Trong thời gian này, các cơ quan, đơn vị đã tổ chức ${printed(all.activities)} hoạt động${met}. Trong ${catalog.items.length} nội dung mà Kế hoạch đặt ra, đã có ${done.length} nội dung được nói tới với bà con.`
}

function byIndex({ figures, catalog }: ScriptFacts): string {
  const told = catalog.indices
    .map(({ id, name }) => ({ name, n: ofIndex(catalog, figures, id).activities }))
    .filter(({ n }) => n > 0)
    .map(
      ({ name, n }) => `${printed(n)} hoạt động về ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    )
  return told.length > 0 ? `Cụ thể, có ${listed(told)}.` : ""
}

function onTheAir({ figures, catalog }: ScriptFacts): string {
  const aired = onAir(catalog, figures)
  if (aired.activities === 0) return ""
  return `Trên loa truyền thanh và sóng phát thanh, truyền hình đã có ${printed(aired.activities)} chương trình, tổng cộng ${printed(aired.minutes)} phút.`
}

const tell = ({ organizationName, title, place, reach }: Notable) =>
  `${organizationName} đã thực hiện hoạt động “${title.replace(/[.;,\s]+$/, "")}”${place ? ` tại ${place}` : ""}${reach ? `, với ${printed(reach)} lượt người tham dự` : ""}.`

function ahead({ figures, catalog, period }: ScriptFacts): string {
  const open = itemsDone(catalog, figures).open.slice(0, 3)
  const next = periodInWords(periodAfter(period))
  if (open.length === 0) return `Trong ${next}, các nội dung của Kế hoạch sẽ tiếp tục được giữ đều.`
  return `Trong ${next}, các đơn vị sẽ dành thời gian cho những nội dung bà con chưa được nghe nhiều, như ${listed(open.map(({ shortTitle }) => shortTitle.charAt(0).toLowerCase() + shortTitle.slice(1)))}.`
}

const invitation =
  "Bà con có thể xem từng hoạt động trên trang công khai của địa phương. Khi cần làm thủ tục, mời bà con đến bộ phận một cửa hoặc nộp hồ sơ trực tuyến trên Cổng Dịch vụ công; cán bộ tại bộ phận một cửa và tổ công nghệ số của thôn sẵn sàng hướng dẫn, không mất tiền."

const thanks = "Cảm ơn bà con và các bạn đã chú ý lắng nghe!"

/** Said only where there is little to tell, so that the script still fills its two minutes. */
const spare: readonly string[] = [
  "Cải cách hành chính là để người dân và doanh nghiệp làm giấy tờ nhanh hơn, rõ hơn, ít phải đi lại hơn. Vì vậy ý kiến của bà con là điều chính quyền cần nghe trước hết.",
  "Nếu gặp chậm trễ, phiền hà, hoặc được yêu cầu giấy tờ ngoài quy định, bà con hãy phản ánh với Ủy ban nhân dân hoặc trên Cổng Dịch vụ công quốc gia để được trả lời.",
  "Thời hạn giải quyết, lệ phí và hồ sơ của từng thủ tục được niêm yết công khai tại bộ phận một cửa. Bà con có quyền được biết, được hỏi và được hẹn ngày trả kết quả bằng giấy.",
  "Các buổi họp thôn, đối thoại với chính quyền luôn mở cửa cho bà con đến nghe, hỏi và góp ý về những việc liên quan đến cuộc sống của mình.",
  "Mời bà con nhắc nhau cùng theo dõi chương trình truyền thanh hằng tuần và chia sẻ lại cho người thân đi làm xa, người già ít ra khỏi nhà.",
]

/**
 * About two minutes to read aloud, 280–320 syllables, from what is published: the figures first, then the entries that
 * met most people as long as there is room. Plain text, one paragraph a line.
 */
export function radioScript(facts: ScriptFacts): string {
  const opening = [greeting(facts), howMuch(facts), byIndex(facts), onTheAir(facts)].filter(Boolean)
  const closing = [ahead(facts), invitation, thanks]
  const room = (middle: readonly string[]) =>
    scriptSyllables.most - syllablesOf([...opening, ...middle, ...closing].join(" "))
  const middle: string[] = []
  const most = facts.notables.toSorted((a, b) => (b.reach ?? 0) - (a.reach ?? 0))
  const told = most.slice(0, 3).map(tell)
  for (const sentence of [...told, ...spare])
    if (syllablesOf(sentence) <= room(middle)) middle.push(sentence)
  return [...opening, ...middle, ...closing].join("\n")
}
