import { onNode24 } from "./node24.mjs"

await onNode24(import.meta.url, async () => {
  const { buildIfChanged } = await import("./build.ts")
  const { endWithNpm } = await import("./end-with-npm.ts")
  endWithNpm()
  await buildIfChanged()
  await import("../apps/api/src/server.ts")
})
