import { DataTable } from "@loa/ui/data-table.tsx"
import { Section, Stack } from "@loa/ui/page.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { formatCount, formatDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import type { Material } from "./queries.ts"

type Use = Material["uses"][number]

const usedText = ({ counted, waiting }: Use): string =>
  waiting > 0
    ? m.material_used_waiting({ count: formatCount(counted), waiting: formatCount(waiting) })
    : formatCount(counted)

/** Who made something of it, as far as the reader may know: checked entries, and those that wait. */
export function MaterialUses({ row }: { row: Material }) {
  const { uses, id } = row
  const counted = uses.reduce((sum, one) => sum + one.counted + one.waiting, 0)
  return (
    <Section
      small
      title={m.material_uses()}
      count={counted > 0 ? m.material_uses_count({ count: formatCount(counted) }) : undefined}
    >
      {uses.length === 0 ? (
        <p>{m.material_uses_none()}</p>
      ) : (
        <Stack>
          <DataTable
            caption={m.material_uses()}
            hideCaption
            columns={[
              {
                ...{ key: "unit", head: m.material_col_unit(), names: true },
                cell: ({ organizationId, name }) => (
                  <TextLink to={paths.workActivities({ "tai-lieu": id, "don-vi": organizationId })}>
                    <span lang="vi">{name}</span>
                  </TextLink>
                ),
              },
              {
                ...{ key: "counted", head: m.material_col_used(), number: true },
                cell: usedText,
              },
              {
                ...{ key: "last", head: m.material_col_last(), tight: true },
                cell: ({ lastDay }) => formatDay(lastDay),
              },
            ]}
            rows={uses}
            rowKey={({ organizationId }) => organizationId}
          />
          <TextLink to={paths.workActivities({ "tai-lieu": id })}>{m.material_uses_all()}</TextLink>
        </Stack>
      )}
    </Section>
  )
}
