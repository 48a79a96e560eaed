import { mkdir, rmdir } from "node:fs/promises"
import { join } from "node:path"
import { expect, type TestInfo } from "playwright/test"

/** What changes the ground of all journeys is done by one at a time: both screens share one database. */
export async function inTurn(name: string, { project }: TestInfo, work: () => Promise<void>) {
  await mkdir(project.outputDir, { recursive: true })
  // The folder is emptied before each run, so that a turn never outlives it.
  const turn = join(project.outputDir, `turn-${name}`)
  const take = () =>
    mkdir(turn).then(
      () => true,
      () => false,
    )
  await expect.poll(take, { timeout: 150_000, intervals: [500] }).toBe(true)
  try {
    await work()
  } finally {
    await rmdir(turn)
  }
}
