import { itemsDone, onAir } from "./coverage-of.ts"
import type { FigureChange } from "./difference.ts"
import { type Measure, tallyOf } from "./figures.ts"
import type { Catalog, ReportFacts } from "./report-facts.ts"
import { printed } from "./say.ts"

/** A figure beside the report: what it says, what it counts, and the entries it opens. */
export type FigureLine = { figure: string; text: string; label: string; note: string }

/** The figures of the text, each said on its own, in the order they occur there. */
export function figureList({ catalog, figures, span }: ReportFacts): FigureLine[] {
  const all = tallyOf(figures, "all")
  const aired = onAir(catalog, figures)
  const { done, open } = itemsDone(catalog, figures)
  const waiting = tallyOf(figures, "waiting").activities
  const returned = tallyOf(figures, "returned").activities
  const line = (figure: string, n: number, label: string, note: string): FigureLine[] =>
    n > 0 ? [{ figure, text: printed(n), label, note }] : []
  return [
    {
      ...{ figure: "all", text: printed(all.activities), label: "hoạt động truyền thông" },
      note: "đã kiểm tra hoặc đã công khai, mỗi hoạt động đếm một lần",
    },
    {
      ...{ figure: "all", text: `${done.length}/${catalog.items.length}`, label: "nội dung" },
      note: `có ít nhất một hoạt động nêu nội dung đó; còn ${open.length} chưa có`,
    },
    ...line("direct", all.direct, "lượt người trực tiếp", "không tính người nghe đài, xem, đọc"),
    ...line(
      "aired",
      aired.activities,
      "chương trình phát thanh, truyền hình",
      `${printed(aired.minutes)} phút`,
    ),
    ...line(
      "head",
      tallyOf(figures, "head").activities,
      "có người đứng đầu",
      "trực tiếp tham gia, chỉ đạo",
    ),
    ...line(
      "integrated",
      tallyOf(figures, "integrated").activities,
      "lồng ghép",
      "với chương trình khác",
    ),
    ...line("waiting", waiting, "đang chờ kiểm tra", "chưa tính vào báo cáo"),
    ...line(
      "returned",
      returned,
      "bị trả lại",
      `chưa tính; sửa trước ngày chốt ${span.to.split("-").reverse().map(Number).join("/")} để kịp kỳ này`,
    ),
  ]
}

export const measureLabels: Record<Measure, string> = {
  activities: "số hoạt động",
  direct: "lượt người trực tiếp",
  reach: "lượt người đã đếm",
  minutes: "phút phát",
  aired: "lượt phát",
  copies: "số bản",
  cost: "kinh phí (đồng)",
  uncounted: "hoạt động không đếm được người",
}

/** What a changed figure is about: "PAR.a Chỉ đạo, điều hành (nội dung chính): số hoạt động". */
export function changeLabel({ dimension, key, measure }: FigureChange, catalog: Catalog): string {
  const item = catalog.items.find(({ code }) => code === key)
  const named = item ? `${item.label} ${item.shortTitle}` : key
  const about = {
    all: "Toàn báo cáo",
    item: `${named} (nội dung chính)`,
    tag: `${named} (có nêu)`,
    channel: catalog.channels.find(({ code }) => code === key)?.name ?? key,
    audience: catalog.audiences.find(({ code }) => code === key)?.name ?? key,
    task: `Nhiệm vụ ${key}`,
  }
  const isNamed = (name: string): name is keyof typeof about => name in about
  return `${isNamed(dimension) ? about[dimension] : key}: ${measureLabels[measure]}`
}
