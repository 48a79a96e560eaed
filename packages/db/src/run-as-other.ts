import { execFile } from "node:child_process"
import { chown, readFile } from "node:fs/promises"
import { promisify } from "node:util"

const execute = promisify(execFile)

/** Runs a program to its end. @throws with what it wrote to stderr. */
export type Runner = (program: string, args: string[]) => Promise<void>

/**
 * Postgres refuses to run as root. For root this gives `home` to another user and runs programs as
 * that user; for anybody else it just runs them. Either way they start in `home`.
 */
export async function runAsOther(home: string): Promise<Runner> {
  const other = process.getuid?.() === 0 ? await otherUser() : undefined
  if (other) await chown(home, other.uid, other.gid)
  return async (program, args) => {
    // pg_ctl's child keeps inherited pipes open, so its output goes to the log file given to it.
    await execute(program, args, { cwd: home, ...other, env: { ...process.env, HOME: home } })
  }
}

async function otherUser() {
  const users = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"))
  const found = users.find(([name]) => name === "postgres") ?? users.find(([n]) => n === "nobody")
  if (!found) throw new Error("Postgres does not run as root, and /etc/passwd has no other user.")
  return { uid: Number(found[2]), gid: Number(found[3]) }
}
