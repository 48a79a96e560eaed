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
export async function holdFile({ bytes, ...file }: NewFile): Promise<void> {
  const { files, bytes: contents, entries, sent } = outboxDb
  await outboxDb.transaction("rw", files, contents, entries, sent, async () => {
    const activity: [string, string] = [file.accountId, file.activityId]
    // A photo may still be shrinking when its form is sent.
    const handedOver = (await entries.get(activity)) ?? (await sent.get(activity))
    const state = file.state ?? (handedOver ? "waiting" : "held")
    const { size } = bytes
    await contents.put({ id: file.id, bytes })
    await files.put({ ...file, size, state, tries: 0, notBefore: 0, order: Date.now() })
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

export const dropHeldFile = (id: string): Promise<void> => dropFiles([id])

/** Files and their bytes go together. */
export const dropFiles = (ids: readonly string[]): Promise<void> =>
  outboxDb.transaction("rw", outboxDb.files, outboxDb.bytes, async () => {
    await outboxDb.files.bulkDelete([...ids])
    await outboxDb.bytes.bulkDelete([...ids])
  })

/** Throws away the files of a form that was never handed over. */
export async function dropUnsentFiles(accountId: string, activityId: string): Promise<void> {
  const unsent = outboxDb.files
    .where({ accountId, activityId })
    .and(({ state }) => state === "held")
  await dropFiles(await unsent.primaryKeys())
}

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

/** @throws when the browser has lost what it kept. */
export async function bytesOf(id: string): Promise<Blob> {
  const kept = await outboxDb.bytes.get(id)
  if (!kept) throw new Error("The browser no longer has the bytes of this file.")
  return kept.bytes
}

async function heldOf(accountId: string, activityId: string): Promise<HeldFile[]> {
  const files = await outboxDb.files.where({ accountId, activityId }).sortBy("order")
  const contents = await outboxDb.bytes.bulkGet(files.map(({ id }) => id))
  return files.flatMap((file, at) => {
    const bytes = contents[at]?.bytes
    return bytes ? [{ ...file, bytes }] : []
  })
}

/** The files of one activity that the server does not have yet, in the order they were chosen. */
export const useHeldFiles = (accountId: string, activityId: string): HeldFile[] =>
  useLiveQuery(() => heldOf(accountId, activityId), [accountId, activityId]) ?? []
