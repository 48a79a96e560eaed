import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { rightsPage } from "../http/rights-page.ts"

const file = join(import.meta.dirname, "../../../../docs/rights.md")
await writeFile(file, rightsPage())
console.info("docs/rights.md")
