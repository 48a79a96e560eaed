import { onNode24 } from "./node24.mjs"

await onNode24(import.meta.url, async () => {
  const { journeys } = await import("./e2e.ts")
  await journeys(process.argv.slice(2))
})
