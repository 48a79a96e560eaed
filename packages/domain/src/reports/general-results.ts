import { type ActivityLanguage, languageLabels } from "../activities/circumstances.ts"
import { channelsUsed, itemsDone, ofKind, onAir } from "./coverage-of.ts"
import { figureKey } from "./figure-key.ts"
import { countedKeys, tallyOf } from "./figures.ts"
import type { Paragraph, Run } from "./report-content.ts"
import type { ReportFacts } from "./report-facts.ts"
import { actorName, beforeWords, changeWords, listed, printed, upperFirst } from "./say.ts"

const text = (...runs: Run[]): Paragraph => ({ kind: "text", runs })

/** "xã", "các đơn vị, địa phương": who did it all. */
const doers = ({ scope, reporter, units }: ReportFacts): string =>
  scope === "unit" ? actorName(reporter) : `${units.length} cơ quan, đơn vị, địa phương`

/** How much, about what, whom it met. */
function howMuch(facts: ReportFacts): Paragraph {
  const { figures, catalog } = facts
  const all = tallyOf(figures, "all")
  const done = itemsDone(catalog, figures).done.length
  if (all.activities === 0)
    return text(`Trong kỳ, ${doers(facts)} chưa ghi nhận hoạt động truyền thông nào được kiểm tra.`)
  const met: Run[] =
    all.direct > 0
      ? [", tiếp cận trực tiếp ", { figure: "direct", text: printed(all.direct) }, " lượt người"]
      : []
  return text(
    `Trong kỳ, ${doers(facts)} đã tổ chức `,
    { figure: "all", text: printed(all.activities) },
    " hoạt động truyền thông, thuộc ",
    { figure: "all", text: `${done}/${catalog.items.length}` },
    " nội dung của Kế hoạch",
    ...met,
    ".",
  )
}

/** Broadcasts: how many, how long, in which languages beside Vietnamese. */
function broadcasts({ figures, catalog }: ReportFacts): Paragraph | null {
  const aired = onAir(catalog, figures)
  if (aired.activities === 0) return null
  const runs: Run[] = [
    "Hệ thống truyền thanh, truyền hình phát ",
    { figure: "aired", text: printed(aired.activities) },
    " chương trình",
  ]
  if (aired.minutes > 0)
    runs.push(", tổng thời lượng ", { figure: "aired", text: printed(aired.minutes) }, " phút")
  if (aired.aired > aired.activities)
    runs.push(", ", { figure: "aired", text: printed(aired.aired) }, " lượt phát")
  return text(...runs, ".")
}

const isLanguage = (code: string): code is ActivityLanguage => code in languageLabels

function languages({ figures }: ReportFacts): Paragraph | null {
  const spoken = countedKeys(figures, "language").filter(isLanguage)
  const others = spoken.filter((code) => code !== "vi")
  if (others.length === 0) return null
  const runs = others.flatMap((code, at): Run[] => [
    at > 0 ? ", " : "",
    {
      figure: figureKey("language", code),
      text: printed(tallyOf(figures, "language", code).activities),
    },
    ` hoạt động có phần ${languageLabels[code].replace("Tiếng", "tiếng")}`,
  ])
  return text("Về ngôn ngữ, có ", ...runs, ".")
}

/** Which ways, and how the two kinds of them divide. */
function ways({ figures, catalog }: ReportFacts): Paragraph | null {
  const used = channelsUsed(catalog, figures)
  if (used.length === 0) return null
  const most = used
    .slice(0, 3)
    .flatMap(({ code, name, activities }, at): Run[] => [
      at > 0 ? ", " : "",
      `${name} (`,
      { figure: figureKey("channel", code), text: printed(activities) },
      ")",
    ])
  const digital = ofKind(catalog, figures, "digital").activities
  const all = tallyOf(figures, "all").activities
  const share = printed(Math.round((digital / all) * 1000) / 10)
  const mix: Run[] =
    digital > 0
      ? [
          "; trên môi trường số ",
          { figure: figureKey("channel-kind", "digital"), text: printed(digital) },
          ` hoạt động (${share}%)`,
        ]
      : ["; chưa có hoạt động trên môi trường số"]
  const kinds = used.length > 3 ? `${used.length} hình thức, nhiều nhất là ` : ""
  return text("Hình thức đã dùng: ", kinds, ...most, ...mix, ".")
}

/** The head's part, programmes it was joined with, and what nobody has checked yet. */
function alsoSaid({ figures }: ReportFacts): Paragraph[] {
  const [head, integrated] = [tallyOf(figures, "head"), tallyOf(figures, "integrated")]
  const said: Paragraph[] = []
  const joined: Run[] = []
  if (head.activities > 0)
    joined.push(
      { figure: "head", text: printed(head.activities) },
      " hoạt động do người đứng đầu trực tiếp tham gia, chỉ đạo",
    )
  if (integrated.activities > 0)
    joined.push(
      joined.length > 0 ? "; " : "",
      { figure: "integrated", text: printed(integrated.activities) },
      " hoạt động lồng ghép với chương trình khác",
    )
  if (joined.length > 0) said.push(text("Trong đó, có ", ...joined, "."))
  const waiting = tallyOf(figures, "waiting").activities
  if (waiting > 0)
    said.push(
      text(
        "Ngoài ra còn ",
        { figure: "waiting", text: printed(waiting) },
        " hoạt động đang chờ kiểm tra, chưa tính vào các số liệu trên.",
      ),
    )
  return said
}

/** Against the period before; silent where the organization did not report then or had nothing. */
function compared({ figures, previous, period }: ReportFacts): Paragraph | null {
  const now = tallyOf(figures, "all")
  const before = previous
  if (!before || before.activities === 0) return null
  const parts = [`số hoạt động ${changeWords(before.activities, now.activities)}`]
  if (before.direct > 0 || now.direct > 0)
    parts.push(`lượt người trực tiếp ${changeWords(before.direct, now.direct)}`)
  return text(
    `So với ${beforeWords(period)} (${printed(before.activities)} hoạt động, ${printed(before.direct)} lượt người trực tiếp), ${listed(parts)}.`,
  )
}

/** "Kết quả chung": sentences made of the figures alone, so that no word of them can disagree with a figure. */
export const generalResults = (facts: ReportFacts): Paragraph[] =>
  [
    howMuch(facts),
    broadcasts(facts),
    ways(facts),
    languages(facts),
    ...alsoSaid(facts),
    compared(facts),
  ].filter((paragraph) => paragraph !== null)

/** What the plan asks and no activity names, by index, by its names. */
export function openItems({ figures, catalog }: ReportFacts): Paragraph[] {
  const { open } = itemsDone(catalog, figures)
  if (open.length === 0)
    return [text(`Cả ${catalog.items.length} nội dung của Kế hoạch đều có hoạt động trong kỳ.`)]
  const byIndex = catalog.indices.flatMap(({ id, name }): Paragraph[] => {
    const mine = open.filter((item) => item.indexId === id)
    if (mine.length === 0) return []
    const all = catalog.items.filter((item) => item.indexId === id).length
    const names =
      mine.length === all && all > 1
        ? `chưa có hoạt động ở cả ${all} nội dung`
        : mine.map(({ label, shortTitle }) => `${label} ${shortTitle}`).join("; ")
    return [{ kind: "item", runs: [`${upperFirst(name)}: ${names}.`] }]
  })
  return [
    text(`Trong kỳ còn ${open.length}/${catalog.items.length} nội dung chưa ghi nhận hoạt động:`),
    ...byIndex,
  ]
}
