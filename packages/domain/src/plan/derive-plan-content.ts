import type { PlanContent } from "./derive-plan.ts"

type LeftOut = { items: readonly string[]; tasks: readonly string[] }

/** Tasks that stay: neither left out, nor under one that is, nor a heading over nothing. */
function keptTasks(tasks: PlanContent["tasks"], leftOut: readonly string[]) {
  const gone = new Set(leftOut)
  const under = tasks.filter(
    ({ code, parentCode }) => !gone.has(code) && !(parentCode !== null && gone.has(parentCode)),
  )
  return under.filter(
    ({ code, isHeading }) => !isHeading || under.some(({ parentCode }) => parentCode === code),
  )
}

/** A plan's content without some of its items and tasks, and without all that only they have. */
export function contentWithout(content: PlanContent, leftOut: LeftOut): PlanContent {
  const items = content.items.filter(({ code }) => !leftOut.items.includes(code))
  const tasks = keptTasks(content.tasks, leftOut.tasks)
  const itemCodes = new Set(items.map(({ code }) => code))
  const taskCodes = new Set(tasks.map(({ code }) => code))
  return {
    ...content,
    items,
    tasks,
    indices: content.indices.filter((one) => items.some(({ indexId }) => indexId === one.indexId)),
    itemWordings: content.itemWordings.filter(({ code }) => itemCodes.has(code)),
    bullets: content.bullets.filter(({ itemCode }) => itemCodes.has(itemCode)),
    subItems: content.subItems.filter(({ itemCode }) => itemCodes.has(itemCode)),
    taskWordings: content.taskWordings.filter(({ code }) => taskCodes.has(code)),
    taskBodies: content.taskBodies.filter(({ taskCode }) => taskCodes.has(taskCode)),
  }
}
