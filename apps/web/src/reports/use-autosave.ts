import type { SectionKey } from "@loa/domain/reports/sections.ts"
import { useCallback, useEffect, useRef, useState } from "react"
import { type Problem, problemOf } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"
import type { ReportAt } from "../paths.ts"
import { report, saveReport } from "./queries.ts"

/** What was typed and not kept yet; null puts the draft back. */
export type Typed = Partial<Record<SectionKey, string | null>>

const idle = 1500

export type Autosave = {
  typed: Typed
  type: (section: SectionKey, text: string | null) => void
  /** Sends what is typed now, also after a refusal. */
  flush: () => Promise<boolean>
  busy: boolean
  problem: Problem | null
}

/**
 * Keeps words a moment after the writer stops, one write at a time, each naming the version it saw. What the server
 * does not take stays typed; over somebody else's version only the sections typed here are written, and only when asked.
 */
export function useAutosave(at: ReportAt): Autosave {
  const [typed, setTyped] = useState<Typed>({})
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const waiting = useRef<Typed>({})
  const sending = useRef<Promise<boolean> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const send = useCallback(async (): Promise<boolean> => {
    const sent = { ...waiting.current }
    if (Object.keys(sent).length === 0) return true
    const version = queryClient.getQueryData(report(at).queryKey)?.version ?? 0
    setBusy(true)
    try {
      await saveReport(at, { version, narrative: sent })
      for (const [key, text] of Object.entries(sent))
        if (isKey(key, sent) && waiting.current[key] === text) delete waiting.current[key]
      setTyped({ ...waiting.current })
      setProblem(null)
      return Object.keys(waiting.current).length === 0
    } catch (error) {
      const refused = problemOf(error)
      setProblem(refused)
      if (refused.code === "stale") await queryClient.fetchQuery(report(at))
      return false
    } finally {
      setBusy(false)
    }
  }, [at])

  const flush = useCallback(async () => {
    clearTimeout(timer.current)
    await sending.current
    sending.current = send()
    return sending.current
  }, [send])

  const type = useCallback(
    (section: SectionKey, text: string | null) => {
      waiting.current = { ...waiting.current, [section]: text }
      setTyped(waiting.current)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), idle)
    },
    [flush],
  )

  useEffect(() => {
    // Leaving the page: what is still typed is sent along.
    return () => {
      clearTimeout(timer.current)
      void send()
    }
  }, [send])

  return { typed, type, flush, busy, problem }
}

const isKey = (key: string, sent: Typed): key is SectionKey => key in sent
