import type { ReadRow } from "@loa/domain/activities/import-row.ts"
import type { Sheet, UnreadableReason } from "./import-sheet.ts"
import type { CheckSettings, WorkAnswer, WorkAsked } from "./import-work.ts"

export type ReadAnswer = { sheets: Sheet[] } | { unreadable: UnreadableReason }

type WithoutId<Asked> = Asked extends WorkAsked ? Omit<Asked, "id"> : never

/** The worker behind the import page: one file or one check at a time, the latest asked for. */
export function importDesk() {
  const worker = new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module" })
  let last = 0
  let listen: (answer: WorkAnswer) => void = () => undefined

  const ask = (asked: WithoutId<WorkAsked>, onAnswer: (answer: WorkAnswer) => void) => {
    const id = ++last
    listen = (answer) => {
      if (answer.id === id) onAnswer(answer)
    }
    worker.postMessage({ ...asked, id })
  }
  worker.addEventListener("message", ({ data }: MessageEvent<WorkAnswer>) => listen(data))
  worker.addEventListener("error", () => listen({ id: last, kind: "failed" }))

  return {
    read: (source: Blob | string) =>
      new Promise<ReadAnswer>((resolve) => {
        const asked =
          typeof source === "string"
            ? ({ kind: "paste", text: source } as const)
            : ({ kind: "read", file: source } as const)
        ask(asked, (answer) => {
          if (answer.kind === "sheets") resolve({ sheets: answer.sheets })
          else if (answer.kind === "unreadable") resolve({ unreadable: answer.reason })
          else resolve({ unreadable: "not-a-sheet" })
        })
      }),
    /** `onPortion` gets the rows checked so far, in order, null after a bug; another request ends this one. */
    check: (
      rows: readonly string[][],
      settings: CheckSettings,
      onPortion: (checked: readonly ReadRow[] | null, done: boolean) => void,
    ) => {
      const checked: ReadRow[] = []
      ask({ kind: "check", rows, settings }, (answer) => {
        if (answer.kind !== "portion") return onPortion(null, true)
        checked.push(...answer.rows)
        onPortion(checked, answer.done)
      })
    },
    close: () => worker.terminate(),
  }
}
export type ImportDesk = ReturnType<typeof importDesk>
