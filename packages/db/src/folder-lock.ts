import { readFile, rename, rm, writeFile } from "node:fs/promises"
import { hostname } from "node:os"
import { setTimeout as sleep } from "node:timers/promises"

interface Holder {
  pid: number
  host: string
  /** When the process began, so that a number given to another process is not mistaken for it. */
  began: string | null
  command: string
}

/** The folder is open in another process; two would not see each other's rows. */
export class FolderInUse extends Error {
  readonly holder: Holder
  constructor(folder: string, lock: string, holder: Holder) {
    const where = holder.host === hostname() ? "" : ` trên máy ${holder.host}`
    super(
      `${folder} đang được một tiến trình khác mở: số ${holder.pid}${where} (${holder.command}). ` +
        `Hãy dừng nó trước${where && `; nếu nó không còn, xoá ${lock}`}.`,
    )
    this.name = "FolderInUse"
    this.holder = holder
  }
}

/**
 * Takes `<folder>.lock` for this process, also over one whose process is gone.
 * Returns what gives it back.
 * @throws FolderInUse
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const lock = `${folder}.lock`
  const mine = JSON.stringify({
    pid: process.pid,
    host: hostname(),
    began: await beganAt(process.pid),
    command: process.argv.slice(1).join(" "),
  } satisfies Holder)

  while (!(await created(lock, mine))) {
    const theirs = await readLock(lock)
    if (theirs === null) continue
    const holder = parseHolder(theirs)
    if (holder && (await isAlive(holder))) throw new FolderInUse(folder, lock, holder)
    await discard(lock, theirs)
  }
  return () => rm(lock, { force: true })
}

/** The same, but waits while somebody else has it. */
export async function awaitFolder(folder: string): Promise<() => Promise<void>> {
  for (;;) {
    try {
      return await lockFolder(folder)
    } catch (error) {
      if (!(error instanceof FolderInUse)) throw error
      await sleep(100)
    }
  }
}

const created = (lock: string, text: string) =>
  writeFile(lock, text, { flag: "wx" }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return false
      throw error
    },
  )

const readLock = (lock: string) => readFile(lock, "utf8").catch(() => null)

/** Two may find the same dead holder: only the one that moves exactly that lock away removes it. */
async function discard(lock: string, stale: string) {
  const aside = `${lock}.${process.pid}`
  await rename(lock, aside).catch(() => {})
  const moved = await readLock(aside)
  if (moved !== null && moved !== stale) await created(lock, moved)
  await rm(aside, { force: true })
}

/** Null for a file cut short by a crash: nobody can hold a lock that says nothing. */
function parseHolder(text: string): Holder | null {
  try {
    const found: Partial<Holder> = JSON.parse(text)
    const { pid, host, began = null, command = "?" } = found
    return typeof pid === "number" && typeof host === "string"
      ? { pid, host, began, command }
      : null
  } catch {
    return null
  }
}

async function isAlive({ pid, host, began }: Holder) {
  if (host !== hostname()) return true
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it exists and belongs to somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM"
  }
  return began === null || began === (await beganAt(pid))
}

/** Linux tells in field 22 of /proc/PID/stat, counted after the name in brackets; others do not. */
async function beganAt(pid: number) {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null)
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null
}
