import { plainText, type ReportContent } from "./report-content.ts"
import type { Narrative } from "./sections.ts"

/** The words of a report's narrative sections as they were printed; lists keep their dashes. */
export function narrativeOf({ sections }: Pick<ReportContent, "sections">): Narrative {
  const narrative: Narrative = {}
  for (const { narrative: key, paragraphs, empty } of sections)
    if (key && !empty)
      narrative[key] = paragraphs
        .map((paragraph) => `${paragraph.kind === "item" ? "- " : ""}${plainText(paragraph)}`)
        .join("\n")
  return narrative
}
