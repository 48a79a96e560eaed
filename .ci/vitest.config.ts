import { join } from "node:path"
import { defineConfig } from "vitest/config"

const root = join(import.meta.dirname, "..")

/** Pure modules: they share one module graph, which saves most of the time of such small files. */
const pure = (name: string, folder: string) => ({
  test: { name, root, include: [`${folder}/src/**/*.test.ts`], isolate: false },
})

/** Opens databases: closed after each file; a whole file's set-up may build the template first. */
const withDatabase = (name: string, folder: string) => ({
  test: {
    ...pure(name, folder).test,
    setupFiles: [join(root, ".ci/close-databases.ts")],
    testTimeout: 20_000,
    hookTimeout: 180_000,
  },
})

/** `npm test` adds up what each step counted. */
const report = process.env.VITEST_JSON_OUTPUT_FILE

export default defineConfig({
  root,
  test: {
    projects: [
      pure("domain", "packages/domain"),
      pure("documents", "packages/documents"),
      withDatabase("db", "packages/db"),
      withDatabase("reference", "packages/reference"),
      withDatabase("api", "apps/api"),
      pure("web", "apps/web"),
      pure("ui", "packages/ui"),
      withDatabase("bench", "packages/bench"),
    ],
    globalSetup: [join(root, ".ci/real-postgres.ts")],
    // Each database engine needs a core and some hundred megabytes; the small machines have two.
    maxWorkers: 2,
    // The API logs each request; only a failing test's lines are worth reading.
    silent: "passed-only",
    reporters: report ? ["dot", ["json", { outputFile: report }]] : ["default"],
  },
})
