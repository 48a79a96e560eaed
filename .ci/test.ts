import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { endTogether } from "./end-with-npm.ts"
import { ProgramFailed, run } from "./processes.ts"
import { type Counts, countPlaywright, countVitest } from "./test-counts.ts"

interface Step {
  name: string
  command: [string, ...string[]]
  env?: Record<string, string>
  /** Reads the counts from the report the command leaves. */
  count?: (file: string) => Promise<Counts>
}

const vitest = (...more: string[]): [string, ...string[]] => [
  "vitest",
  "run",
  ...["--config", ".ci/vitest.config.ts"],
  ...more,
]

/** Those that fail soonest first. */
const steps: Step[] = [
  { name: "messages", command: ["npm", "run", "messages", "--silent"] },
  { name: "format and lint", command: ["biome", "check", ".", "--error-on-warnings"] },
  { name: "types", command: ["tsc", "--noEmit"] },
  { name: "dead code", command: ["knip"] },
  {
    name: "rules, database, reference data, API",
    command: vitest(),
    env: { TEST_DATABASE: "pglite" },
    count: countVitest,
  },
  {
    name: "the same on a real Postgres",
    command: vitest("--project=db", "--project=reference", "--project=api"),
    env: { TEST_DATABASE: "postgres" },
    count: countVitest,
  },
  {
    name: "browser journeys",
    command: ["node", ".ci/e2e.mjs"],
    count: countPlaywright,
  },
]

/** Runs every step, also after one has failed, and ends with the line `N passed, N failed`. */
export async function testAll() {
  endTogether()
  const folder = await mkdtemp(join(tmpdir(), "loa-test-"))
  const total: Counts = { passed: 0, failed: 0 }
  for (const [at, step] of steps.entries()) {
    const report = join(folder, `${at}.json`)
    const began = performance.now()
    console.info(`\n▶ ${step.name}`)
    const fails = await failsIn(step, report)
    const counts = (await step.count?.(report).catch(() => undefined)) ?? { passed: 0, failed: 0 }
    total.passed += counts.passed
    // A step that breaks without a failed test of its own, such as lint, still is a failure.
    total.failed += Math.max(counts.failed, fails ? 1 : 0)
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.info(`${fails ? "✗" : "✓"} ${step.name}: ${seconds} s`)
  }
  await rm(folder, { recursive: true, force: true })
  if (total.failed > 0) process.exitCode = 1
  console.info(`\n${total.passed} passed, ${total.failed} failed`)
}

/** Playwright's own name for it, and the one `.ci/vitest.config.ts` reads. */
const reportTo = (file: string) => ({
  PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  VITEST_JSON_OUTPUT_FILE: file,
})

async function failsIn({ command: [program, ...args], env }: Step, report: string) {
  try {
    await run(program, args, { env: { ...env, ...reportTo(report) } })
    return false
  } catch (error) {
    if (!(error instanceof ProgramFailed)) console.error(error)
    return true
  }
}
