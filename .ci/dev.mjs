import { onNode24 } from "./node24.mjs"

await onNode24(import.meta.url, async () => {
  const { develop } = await import("./dev.ts")
  await develop()
})
