/** The narrative parts of a report, in the order they are printed. */
export const sectionKeys = [
  "results",
  "good-practice",
  "shortcomings",
  "causes",
  "proposals",
  "next-tasks",
] as const
export type SectionKey = (typeof sectionKeys)[number]

/** The names on screen and on paper. */
export const sectionTitles: Record<SectionKey, string> = {
  results: "Kết quả nổi bật",
  "good-practice": "Cách làm hay",
  shortcomings: "Hạn chế",
  causes: "Nguyên nhân",
  proposals: "Kiến nghị, đề xuất",
  "next-tasks": "Nhiệm vụ kỳ tới",
}

/** What people wrote themselves; a section nobody wrote is drafted from the book each time. */
export type Narrative = Partial<Record<SectionKey, string>>
