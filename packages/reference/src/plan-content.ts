import {
  contentBullets,
  contentItems,
  contentItemWordings,
  contentSubItems,
  planIndices,
} from "@loa/db/schema.ts"
import { traBongPlan as source } from "./plan-source.ts"
import { rowsOf, type TableRows } from "./table-rows.ts"

type Wording = { planId: string; version: number }

/** Part II: three indices, their items in the plan's order, bullets and sub-items. */
export function contentRows(wording: Wording): TableRows[] {
  const { planId } = wording
  const items = source.indices.flatMap((index) =>
    index.items.map((item) => ({ ...item, indexId: index.id })),
  )
  return [
    rowsOf(
      planIndices,
      ["planId", "indexId"],
      source.indices.map(({ id, name, heading_source, intro }, at) => ({
        planId,
        indexId: id,
        ordinal: at + 1,
        name,
        heading: heading_source,
        intro,
      })),
    ),
    rowsOf(
      contentItems,
      ["planId", "code"],
      items.map(({ id, indexId, code }, at) => ({
        planId,
        code: id,
        indexId,
        ordinal: at + 1,
        label: code,
      })),
    ),
    rowsOf(
      contentItemWordings,
      ["planId", "version", "code"],
      items.map((item) => ({
        ...wording,
        code: item.id,
        title: item.title,
        shortTitle: item.short_title,
        heading: item.heading_source,
        letterSource: item.letter_source,
        anomaly: item.anomaly,
      })),
    ),
    rowsOf(
      contentBullets,
      ["planId", "version", "id"],
      items.flatMap((item) =>
        item.bullets.map(({ id, ordinal, text, has_dash, legal_refs }) => ({
          ...wording,
          id,
          itemCode: item.id,
          ordinal,
          text,
          hasDash: has_dash,
          legalDocumentIds: legal_refs,
        })),
      ),
    ),
    rowsOf(
      contentSubItems,
      ["planId", "id"],
      items.flatMap((item) =>
        item.sub_indices.map(({ id, title }, at) => ({
          planId,
          id,
          itemCode: item.id,
          ordinal: at + 1,
          title,
        })),
      ),
    ),
  ]
}
