import { readRow } from "@loa/domain/activities/import-row.ts"
import { vocabularyOf } from "@loa/domain/activities/import-vocabulary.ts"
import { readSheets, readText, Unreadable } from "./import-sheet.ts"
import { portionSize, type WorkAnswer, type WorkAsked } from "./import-work.ts"

// Reading and checking thousands of rows happens here, so that the page answers meanwhile.

const answer = (message: WorkAnswer) => postMessage(message)

/** Lets a later request in between portions. */
const aTurn = () => new Promise((resolve) => setTimeout(resolve))

let latest = 0

async function check({ id, rows, settings }: Extract<WorkAsked, { kind: "check" }>) {
  const reading = { ...settings, vocabulary: vocabularyOf(settings.lists) }
  for (let start = 0; start < rows.length && id === latest; start += portionSize) {
    const portion = rows.slice(start, start + portionSize).map((texts) => readRow(texts, reading))
    answer({ id, kind: "portion", rows: portion, done: start + portionSize >= rows.length })
    await aTurn()
  }
}

async function read({ id, file }: Extract<WorkAsked, { kind: "read" }>) {
  try {
    answer({ id, kind: "sheets", sheets: await readSheets(file) })
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    answer({ id, kind: "unreadable", reason: error.reason })
  }
}

function paste({ id, text }: Extract<WorkAsked, { kind: "paste" }>) {
  const sheet = readText(text.normalize("NFC"))
  if (sheet.grid.length > 0) answer({ id, kind: "sheets", sheets: [sheet] })
  else answer({ id, kind: "unreadable", reason: "empty" })
}

addEventListener("message", ({ data }: MessageEvent<WorkAsked>) => {
  latest = data.id
  if (data.kind === "check") void check(data)
  else if (data.kind === "read") void read(data)
  else paste(data)
})
