import type { EvidenceKind } from "@loa/domain/evidence/kinds.ts"
import { useLiveQuery } from "dexie-react-hooks"
import { type HeldFile, type KeptFile, outboxDb } from "./outbox-db.ts"
import { wakeSender } from "./wake.ts"

export type { HeldFile } from "./outbox-db.ts"

type NewFile = Omit<HeldFile, "state" | "problem"> & { state?: "held" | "waiting" }

/**
 * Keeps a file on this device until the server has it. It waits for its activity's text; give the state "waiting"
 * where the server knows the activity already.
 * @throws when this device has no room left (`isFull`) or keeps nothing at all.
 */
export async function holdFile(file: NewFile): Promise<void> {
  const { files, entries, sent } = outboxDb
  await outboxDb.transaction("rw", files, entries, sent, async () => {
    const activity: [string, string] = [file.accountId, file.activityId]
    // A photo may still be shrinking when its form is sent.
    const handedOver = (await entries.get(activity)) ?? (await sent.get(activity))
    const state = file.state ?? (handedOver ? "waiting" : "held")
    await files.put({ ...file, state, tries: 0, notBefore: 0, order: Date.now() })
  })
  wakeSender()
}

/** Changes what is said of a file; one that was refused is tried again. */
export async function describeHeldFile(
  id: string,
  said: { kind: EvidenceKind; caption: string },
): Promise<void> {
  await outboxDb.files
    .where({ id })
    .modify((file) =>
      Object.assign(file, said, file.state === "refused" ? { ...again, problem: undefined } : {}),
    )
  wakeSender()
}

const again = { state: "waiting", notBefore: 0 } as const

export const dropHeldFile = (id: string): Promise<void> => outboxDb.files.delete(id)

/** Throws away the files of a form that was never handed over. */
export const dropUnsentFiles = (accountId: string, activityId: string): Promise<number> =>
  outboxDb.files
    .where({ accountId, activityId })
    .and(({ state }) => state === "held")
    .delete()

/** The server knows the activity: its files need not wait for a text. */
export async function releaseHeldFiles(accountId: string, activityId: string): Promise<void> {
  const released = await outboxDb.files
    .where({ accountId, activityId })
    .and(({ state }) => state === "held")
    .modify({ state: "waiting" })
  if (released > 0) wakeSender()
}

/** Tries a file again at once, whatever stood in its way. */
export async function retryFile(id: string): Promise<void> {
  await outboxDb.files.where({ id }).modify({ ...again, problem: undefined })
  wakeSender()
}

export const filesOf = (accountId: string): Promise<KeptFile[]> =>
  outboxDb.files.where({ accountId }).sortBy("order")

/** The files of one activity that the server does not have yet, in the order they were chosen. */
export function useHeldFiles(accountId: string, activityId: string): HeldFile[] {
  const read = () => outboxDb.files.where({ accountId, activityId }).sortBy("order")
  return useLiveQuery(read, [accountId, activityId]) ?? []
}
