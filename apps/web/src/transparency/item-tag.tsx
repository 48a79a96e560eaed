import type { PlanIndexId } from "@loa/domain/indices/structure.ts"
import { Tag } from "@loa/ui/tag.tsx"

export type TaggedItem = { label: string; shortTitle: string; index: PlanIndexId }

/** A content item of the plan in the colour and shape of its index: "PAPI.đ · Thủ tục hành chính công". */
export const ItemTag = ({ item, bare }: { item: TaggedItem; bare?: boolean }) => (
  <Tag tone={item.index} bare={bare}>
    <span lang="vi">{`${item.label} · ${item.shortTitle}`}</span>
  </Tag>
)
