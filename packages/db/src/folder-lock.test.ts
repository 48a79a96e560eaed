import { existsSync } from "node:fs"
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { hostname, tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { FolderInUse, lockFolder } from "./folder-lock.ts"

let home: string
let folder: string
let lock: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "loa-lock-"))
  folder = join(home, "data")
  lock = `${folder}.lock`
})
afterEach(() => rm(home, { recursive: true }))

const holder = { pid: process.pid, host: hostname(), began: null, command: "somebody" }

test("a second taker is refused and told who has it", async () => {
  const unlock = await lockFolder(folder)

  await expect(lockFolder(folder)).rejects.toThrow(FolderInUse)
  await expect(lockFolder(folder)).rejects.toThrow(`số ${process.pid}`)
  await unlock()
  expect(existsSync(lock)).toBe(false)
})

test.each([
  { left: "a process that is gone", text: JSON.stringify({ ...holder, pid: 2 ** 22 + 1 }) },
  {
    left: "an earlier process of the same number",
    text: JSON.stringify({ ...holder, began: "1" }),
  },
  { left: "a crash in the middle of writing", text: "" },
])("a lock left by $left is taken over", async ({ text }) => {
  await writeFile(lock, text)
  await lockFolder(folder)

  expect(JSON.parse(await readFile(lock, "utf8"))).toMatchObject({ pid: process.pid })
  expect(await readdir(home)).toEqual(["data.lock"])
})

test("a lock from another machine is respected: its processes cannot be seen from here", async () => {
  await writeFile(lock, JSON.stringify({ ...holder, host: "elsewhere" }))

  await expect(lockFolder(folder)).rejects.toThrow(
    `trên máy elsewhere (somebody). Hãy dừng nó trước; nếu nó`,
  )
})

test("of many takers at once over a dead holder exactly one wins", async () => {
  await writeFile(lock, JSON.stringify({ ...holder, pid: 2 ** 22 + 1 }))
  const taken = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)))

  expect(taken.filter((each) => each.status === "fulfilled")).toHaveLength(1)
})
