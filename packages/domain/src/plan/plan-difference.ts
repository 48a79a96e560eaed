import type { PlanContent } from "./derive-plan.ts"

/** One thing that two versions of a plan say differently; `where` names it as printed. */
export type PlanDifference = {
  part: "item" | "bullet" | "task" | "text"
  where: string
  /** Null when it is new, or gone. */
  before: string | null
  after: string | null
}

type Said = { key: string; where: string; text: string }

// Items and tasks have the plan's order; what is worded by version may be read in any.
const itemTexts = ({ items, itemWordings }: PlanContent): Said[] =>
  items.flatMap(({ code, label }) =>
    itemWordings
      .filter((one) => one.code === code)
      .map(({ title, shortTitle }) => ({
        ...{ key: code, where: label },
        text: `${title} (${shortTitle})`,
      })),
  )

const bulletTexts = ({ items, bullets }: PlanContent): Said[] =>
  items.flatMap(({ code, label }) =>
    bullets
      .filter(({ itemCode }) => itemCode === code)
      .map(({ id, text }) => ({ key: id, where: label, text })),
  )

const cadenceWords = { weekly: "hằng tuần", yearly: "hằng năm", rolling: "thường xuyên" }

const taskTexts = ({ tasks, taskWordings }: PlanContent): Said[] =>
  tasks
    .flatMap(({ code }) => taskWordings.filter((one) => one.code === code))
    .map((task) => ({
      key: task.code,
      where: `Nhiệm vụ ${task.code}`,
      text: [
        task.title,
        task.content,
        task.cadence && `Thời gian: ${cadenceWords[task.cadence]}`,
        task.leadSource && `Chủ trì: ${task.leadSource}`,
        task.coordinatingSource && `Phối hợp: ${task.coordinatingSource}`,
      ]
        .filter(Boolean)
        .join("\n"),
    }))

const sectionWords: Record<PlanContent["texts"][number]["section"], string> = {
  purpose: "Mục đích",
  requirement: "Yêu cầu, biện pháp",
  budget: "Kinh phí",
  responsibility: "Tổ chức thực hiện",
  "reporting-rule": "Chế độ báo cáo",
  recipient: "Nơi nhận",
  anomaly: "Ghi chú về bản in",
}

const otherTexts = ({ texts }: PlanContent): Said[] =>
  texts.map(({ section, ordinal, text }) => ({
    key: `${section}/${ordinal}`,
    where: sectionWords[section],
    text,
  }))

function compared(
  part: PlanDifference["part"],
  before: readonly Said[],
  after: readonly Said[],
): PlanDifference[] {
  const old = new Map(before.map((said) => [said.key, said]))
  const now = new Map(after.map((said) => [said.key, said]))
  const keys = [...new Set([...old.keys(), ...now.keys()])]
  return keys.flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)]
    const where = is?.where ?? was?.where ?? key
    if (was?.text === is?.text) return []
    return [{ part, where, before: was?.text ?? null, after: is?.text ?? null }]
  })
}

/** What is different between two versions, in the order of the plan: items, their bullets, tasks, other texts. */
export const planDifference = (before: PlanContent, after: PlanContent): PlanDifference[] => [
  ...compared("item", itemTexts(before), itemTexts(after)),
  ...compared("bullet", bulletTexts(before), bulletTexts(after)),
  ...compared("task", taskTexts(before), taskTexts(after)),
  ...compared("text", otherTexts(before), otherTexts(after)),
]
