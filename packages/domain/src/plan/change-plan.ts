import { Refusal } from "../refusal.ts"
import type { PlanContent } from "./derive-plan.ts"
import type { PlanChange } from "./proposal.ts"

/**
 * What a plan's next version says: the version before it with the changes, in their order. Codes of what stays do not
 * change, so series go on; a task or item that is new gets the next code, a bullet one that none ever had.
 * @param usedBulletIds of all versions there have been.
 * @throws Refusal `conflict` when a change speaks of what the plan does not have (any more).
 */
export const changePlan = (
  content: PlanContent,
  changes: readonly PlanChange[],
  usedBulletIds: ReadonlySet<string> = new Set(),
): PlanContent => changes.reduce((now, change) => applied(now, change, usedBulletIds), content)

function applied(content: PlanContent, change: PlanChange, used: ReadonlySet<string>): PlanContent {
  switch (change.kind) {
    case "add-item":
      return addItem(content, change, used)
    case "change-item":
      return {
        ...content,
        itemWordings: replaced(content.itemWordings, "code", change.itemCode, (item) => ({
          ...item,
          title: change.title,
          shortTitle: change.shortTitle,
          heading: `${item.letterSource} ${change.title}`,
        })),
      }
    case "add-bullet":
      return addBullet(content, change.itemCode, change.text, used)
    case "change-bullet":
      return {
        ...content,
        bullets: replaced(content.bullets, "id", change.bulletId, (bullet) => ({
          ...bullet,
          text: change.text,
        })),
      }
    case "drop-bullet":
      return dropBullet(content, change.bulletId)
    case "add-task":
      return addTask(content, change)
    case "change-task":
      return {
        ...content,
        taskWordings: replaced(content.taskWordings, "code", change.taskCode, (task) => ({
          ...task,
          title: change.title,
          content: change.content || null,
          cadence: change.cadence,
          cadenceSource: task.cadence === change.cadence ? task.cadenceSource : null,
        })),
      }
    case "add-measure":
      return addMeasure(content, change.text)
  }
}

type Of<Kind extends PlanChange["kind"]> = Extract<PlanChange, { kind: Kind }>

const gone = (what: string) =>
  new Refusal("conflict", `Kế hoạch không có (hoặc không còn) ${what}; hãy xem lại đề xuất.`)

/** The rows with the one of that key changed. */
function replaced<Row, Key extends keyof Row>(
  rows: Row[],
  key: Key,
  wanted: Row[Key],
  change: (row: Row) => Row,
): Row[] {
  if (!rows.some((row) => row[key] === wanted)) throw gone(`“${String(wanted)}”`)
  return rows.map((row) => (row[key] === wanted ? change(row) : row))
}

const next = (rows: readonly { ordinal: number }[]) =>
  Math.max(0, ...rows.map(({ ordinal }) => ordinal)) + 1

/** "PAPI.đ" → "papi-dd", as the plan's own codes are made. */
const codeOf = (label: string) =>
  label
    .toLowerCase()
    .replace(".", "-")
    .replaceAll("đ", "dd")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")

function addItem(
  content: PlanContent,
  change: Of<"add-item">,
  used: ReadonlySet<string>,
): PlanContent {
  const { indexId, label, title, shortTitle, bullets } = change
  const code = codeOf(label)
  if (content.items.some((item) => item.code === code || item.label === label))
    throw new Refusal("conflict", `Kế hoạch đã có nội dung ${label}.`)
  const letterSource = `${label.split(".")[1]})`
  const withItem = {
    ...content,
    items: [
      ...content.items,
      {
        ...{ code, indexId, label, ordinal: next(content.items) },
        ...{ continuesPlanId: null, continuesCode: null },
      },
    ],
    itemWordings: [
      ...content.itemWordings,
      {
        ...{ code, title, shortTitle, letterSource, anomaly: null },
        heading: `${letterSource} ${title}`,
      },
    ],
  }
  return bullets.reduce((all, text) => addBullet(all, code, text, used), withItem)
}

function addBullet(
  content: PlanContent,
  itemCode: string,
  text: string,
  used: ReadonlySet<string>,
): PlanContent {
  if (!content.itemWordings.some(({ code }) => code === itemCode))
    throw gone(`nội dung “${itemCode}”`)
  const ofItem = content.bullets.filter((bullet) => bullet.itemCode === itemCode)
  const taken = new Set([...used, ...ofItem.map(({ id }) => id)])
  let number = ofItem.length + 1
  while (taken.has(`${itemCode}-${number}`)) number++
  const bullet = {
    ...{ id: `${itemCode}-${number}`, itemCode, ordinal: next(ofItem), text },
    ...{ hasDash: true, legalDocumentIds: [] },
  }
  return { ...content, bullets: [...content.bullets, bullet] }
}

function dropBullet(content: PlanContent, bulletId: string): PlanContent {
  const dropped = content.bullets.find(({ id }) => id === bulletId)
  if (!dropped) throw gone(`ý “${bulletId}”`)
  const left = content.bullets.filter((bullet) => bullet !== dropped)
  if (!left.some(({ itemCode }) => itemCode === dropped.itemCode))
    throw new Refusal("conflict", "Mỗi nội dung cần còn ít nhất một ý.")
  return { ...content, bullets: left }
}

function addTask(content: PlanContent, change: Of<"add-task">): PlanContent {
  const { title, cadence, leadIds, coordinatingIds } = change
  const numbers = content.tasks.map(({ code }) => Number.parseInt(code, 10))
  const code = String(Math.max(0, ...numbers.filter(Number.isFinite)) + 1)
  const nameOf = (id: string) => {
    const body = content.bodies.find((known) => known.id === id)
    if (!body) throw gone(`cơ quan “${id}”`)
    return body.name
  }
  const named = (ids: readonly string[]) =>
    ids.length > 0 ? `${ids.map(nameOf).join(", ")}.` : null
  const bodies = (ids: readonly string[], role: "lead" | "coordinating") =>
    ids.map((bodyId, at) => ({ taskCode: code, bodyId, role, ordinal: at + 1 }))
  return {
    ...content,
    tasks: [
      ...content.tasks,
      { code, parentCode: null, ordinal: next(content.tasks), isHeading: false },
    ],
    taskWordings: [
      ...content.taskWordings,
      {
        ...{ code, title, content: change.content, cadence, cadenceSource: null },
        ...{ leadSource: named(leadIds), coordinatingSource: named(coordinatingIds) },
        ...{ itemCodes: [], indexIds: [] },
      },
    ],
    taskBodies: [
      ...content.taskBodies,
      ...bodies(leadIds, "lead"),
      ...bodies(coordinatingIds, "coordinating"),
    ],
  }
}

function addMeasure(content: PlanContent, text: string): PlanContent {
  const requirements = content.texts.filter(({ section }) => section === "requirement")
  const measure = {
    ...{ section: "requirement" as const, ordinal: next(requirements), text, details: null },
  }
  return { ...content, texts: [...content.texts, measure] }
}
