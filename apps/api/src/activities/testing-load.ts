import type { Db } from "@loa/db/db.ts"
import { activityMoves } from "@loa/domain/activities/state.ts"
import { v7 as uuidv7 } from "uuid"
import { appAs } from "../http/testing.ts"
import { aWrite, person, today } from "./testing.ts"
import type { Who } from "./testing-world.ts"

export type Load = {
  /** How many answers of each status. */
  statuses: Map<number, number>
  /** Milliseconds of each request, ascending. */
  times: number[]
  seconds: number
}

const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(Math.random() * from.length)]
const days = ["2026-01-05", "2026-02-10", "2026-03-04", "2026-03-31"]
const itemSets = [["a"], ["b", "a"], ["c", "a", "b"], ["b", "c"]]

const randomWrite = (version?: number) =>
  aWrite({
    version,
    firstDay: pick(days),
    minutes: Math.floor(Math.random() * 60),
    items: (pick(itemSets) ?? []).map((code, at) => ({ code, main: at === 0 })),
    audiences: [
      { code: "people", reach: Math.floor(Math.random() * 500) },
      { code: "officials", reach: null },
    ],
  })

/**
 * Several clients that write for one organization at once: new activities, edits of each other's, and moves, as
 * fast as they are answered. Everything lands on the same few rows of the rollup.
 * @param db of `world`
 */
export async function writeTogether(db: Db, clients: number, seconds: number): Promise<Load> {
  const statuses = new Map<number, number>()
  const times: number[] = []
  const known: { id: string; version: number }[] = []
  const app = (who: Who) => appAs({ db, actor: person(who), today })
  const apps = {
    reporter: app("reporter"),
    colleague: app("colleague"),
    coordinator: app("coordinator"),
  }

  async function send(who: keyof typeof apps, method: string, path: string, body: object) {
    const started = performance.now()
    const res = await apps[who].request(`/activities/${path}`, {
      method,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    })
    const answer = await res.json()
    times.push(performance.now() - started)
    statuses.set(res.status, (statuses.get(res.status) ?? 0) + 1)
    return res.ok ? answer : null
  }

  async function once(writer: "reporter" | "colleague") {
    const target = pick(known.slice(-20))
    const chance = Math.random()
    if (!target || chance < 0.4) {
      const id = uuidv7()
      if (await send(writer, "PUT", id, randomWrite())) known.push({ id, version: 1 })
      return
    }
    if (chance < 0.6) {
      const row = await send(writer, "PUT", target.id, randomWrite(target.version))
      if (row) target.version = row.version
      return
    }
    const move = pick(activityMoves) ?? "submit"
    const who = move === "submit" ? writer : "coordinator"
    const row = await send(who, "POST", `${target.id}/${move}`, { reason: "Vì thế" })
    if (row) target.version = row.version
  }

  const started = performance.now()
  const elapsed = () => (performance.now() - started) / 1000
  await Promise.all(
    Array.from({ length: clients }, async (_, n) => {
      while (elapsed() < seconds) await once(n % 2 ? "reporter" : "colleague")
    }),
  )
  return { statuses, times: times.sort((a, b) => a - b), seconds: elapsed() }
}

/** Answers that no client deserves. */
export const failuresOf = ({ statuses }: Load): number =>
  [...statuses].reduce((sum, [status, count]) => sum + (status >= 500 ? count : 0), 0)
