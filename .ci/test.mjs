import { onNode24 } from "./node24.mjs"

await onNode24(import.meta.url, async () => {
  const { testAll } = await import("./test.ts")
  await testAll()
})
