import { existsSync } from "node:fs"
import { glob, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { type EmbeddedConnection, embed, openPglite } from "./connect-embedded.ts"
import { awaitFolder } from "./folder-lock.ts"
import type { Seed } from "./testing.ts"

const cache = join(import.meta.dirname, "../../../.cache")

/** In memory, unpacked from the template in `.cache/`, which the first caller makes. */
export async function clonePglite(seed: Seed, key: string): Promise<EmbeddedConnection> {
  await mkdir(cache, { recursive: true })
  const file = join(cache, `pglite_${key}.tar`)
  if (!existsSync(file)) await makeTemplate(seed, file)
  return embed(await openPglite({ loadDataDir: new Blob([await readFile(file)]) }))
}

async function makeTemplate(seed: Seed, file: string) {
  const unlock = await awaitFolder(file)
  try {
    if (existsSync(file)) return
    const template = embed(await openPglite({}))
    await template.migrate()
    await seed.load(template.db)
    await template.pglite.exec("vacuum analyze")
    const dump = await template.pglite.dumpDataDir("none")
    await template.close()
    await writeFile(`${file}.part`, dump.stream())
    await rename(`${file}.part`, file)
    await forgetOld(seed.name)
  } finally {
    await unlock()
  }
}

/** Each change of a migration or a seed leaves a template of 40 to 120 MB behind. */
async function forgetOld(name: string) {
  const anHourAgo = Date.now() - 60 * 60 * 1000
  for await (const file of glob(join(cache, `pglite_${name}_*.tar`)))
    if ((await stat(file)).mtimeMs < anHourAgo) await rm(file, { force: true })
}
