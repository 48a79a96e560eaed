import { MaterialWrite, materialLabels } from "@loa/domain/materials/material.ts"
import { useState } from "react"
import { z } from "zod"
import { useSend } from "../units/use-send.ts"
import { draftOf, type MaterialDraft, writeOf } from "./draft.ts"
import { materialStore } from "./draft-store.ts"
import { type Material, saveMaterial } from "./queries.ts"

/** Where a form begins: what the server has, or nothing yet. */
export type FormStart = { id: string; version: number | null; draft: MaterialDraft }

const Current = z.object({ version: z.int() })

type Asked = { accountId: string; form: string; start: FormStart; onSaved: (row: Material) => void }

/** What is typed, kept on this device until the server has it; over somebody else's version only when asked. */
export function useMaterialForm({ accountId, form, start, onSaved }: Asked) {
  const store = materialStore(accountId, form)
  const [found] = useState(() => store.read())
  const [keptAt, setKeptAt] = useState(found?.keptAt ?? null)
  const [now, setNow] = useState<FormStart>(() =>
    found ? { id: found.id, version: found.version, draft: found.draft } : start,
  )
  const sent = useSend({
    schema: MaterialWrite,
    labels: materialLabels,
    send: (json) => saveMaterial(now.id, json),
    onDone: (row) => {
      store.forget()
      onSaved(row)
    },
  })
  const current = Current.safeParse(sent.problem?.code === "stale" && sent.problem.current)
  const submit = (version: number | null) => sent.submit(writeOf(now.draft, version))
  const begin = (next: FormStart) => {
    store.forget()
    setKeptAt(null)
    setNow(next)
  }
  return {
    ...{ draft: now.draft, version: now.version, sent, keptAt },
    /** The version somebody else saved meanwhile. */
    theirs: current.data?.version ?? null,
    set(part: Partial<MaterialDraft>) {
      const next = { ...now, draft: { ...now.draft, ...part } }
      setNow(next)
      store.keep(next)
    },
    submit: () => submit(now.version),
    startOver: () => begin(start),
    keepMine(version: number) {
      const next = { ...now, version }
      setNow(next)
      store.keep(next)
      submit(version)
    },
    takeTheirs: (row: Material) => begin({ id: row.id, version: row.version, draft: draftOf(row) }),
  }
}

export type MaterialForm = ReturnType<typeof useMaterialForm>
