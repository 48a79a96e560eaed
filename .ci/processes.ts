import { type ChildProcess, spawn } from "node:child_process"
import { setTimeout as sleep } from "node:timers/promises"

type Options = {
  env?: Record<string, string>
  /** Keeps what the program says and shows the end of it only when it fails. */
  quiet?: boolean
}

/** Thrown for a program that ran and failed; what it said is on the screen already. */
export class ProgramFailed extends Error {}

/** Runs a program to its end. @throws ProgramFailed */
export async function run(program: string, args: string[], options: Options = {}) {
  const { child, said } = launch(program, args, options)
  const code = await ended(child)
  if (code === 0) return
  if (options.quiet) process.stderr.write(said())
  throw new ProgramFailed(`${program} ${args.join(" ")}: exit code ${code}`)
}

export interface Server {
  stop(): Promise<void>
}

/** Starts a program that serves and waits until `address` answers 2xx. */
export async function serve(
  program: string,
  args: string[],
  address: string,
  options: Options = {},
): Promise<Server> {
  const { child, said } = launch(program, args, { quiet: true, ...options })
  const gone = ended(child)
  const stop = async () => {
    child.kill("SIGTERM")
    await Promise.race([gone, sleep(5_000, undefined, { ref: false })])
    if (!hasEnded(child)) child.kill("SIGKILL")
  }
  const until = Date.now() + 180_000
  while (!(await answers(address))) {
    if (hasEnded(child) || Date.now() > until) {
      await stop()
      throw new Error(`${program} ${args.join(" ")} does not answer at ${address}.\n${said()}`)
    }
    await Promise.race([sleep(150), gone])
  }
  return { stop }
}

const running = new Set<ChildProcess>()

/** Asks whatever this process has started to end. */
export function endPrograms() {
  for (const child of running) child.kill("SIGTERM")
}

function launch(program: string, args: string[], { env, quiet }: Options) {
  const child = spawn(program, args, {
    stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
    env: { ...process.env, ...env },
    shell: process.platform === "win32",
  })
  running.add(child)
  child.once("exit", () => running.delete(child))
  let said = ""
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => {
      said = (said + chunk).slice(-8_000)
    })
  return { child, said: () => said }
}

/** A program that a signal has ended has no exit code. */
const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

const ended = (child: ChildProcess) =>
  new Promise<number>((resolve, reject) => {
    child.once("error", reject)
    child.once("exit", (code) => resolve(code ?? 1))
  })

const answers = (address: string) =>
  fetch(address, { signal: AbortSignal.timeout(5_000) }).then(
    (response) => response.ok,
    () => false,
  )
