import { readFileSync } from "node:fs"
import { endPrograms } from "./processes.ts"

/**
 * npm starts scripts through a shell that does not pass signals on: without this, ending
 * `npm start` would leave the server running and its data folder locked.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const shell = process.ppid
  const npm = parentOfShell(shell)
  setInterval(() => {
    if (process.ppid !== shell || (npm && !isAlive(npm))) process.kill(process.pid, "SIGTERM")
  }, 500).unref()
}

/** For a program that only runs others: none of them outlives it, however it ends. */
export function endTogether() {
  endWithNpm()
  process.on("exit", endPrograms)
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(1))
}

/** Only on Linux; elsewhere npm's shell gives its place to the script, and the parent is npm. */
function parentOfShell(pid: number) {
  try {
    const [, name, parent] =
      /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? []
    return name?.endsWith("sh") ? Number(parent) : undefined
  } catch {
    return undefined
  }
}

function isAlive(pid: number) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
