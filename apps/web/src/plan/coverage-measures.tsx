import { percentOf, type Share } from "@loa/domain/plan/outreach-measures.ts"
import { type Column, DataTable } from "@loa/ui/data-table.tsx"
import { Section } from "@loa/ui/page.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { type CoverageAsked, type Measures, measures } from "./coverage-queries.ts"

type Unit = Measures["data"][number]

/** "12/26 (46 %)"; a dash where there is nothing to measure. */
function shareText(share: Share): string {
  const percent = percentOf(share)
  if (percent === null) return "–"
  const words = { part: formatCount(share.part), whole: formatCount(share.whole) }
  return m.coverage_share({ ...words, percent })
}

const share = (key: "regular" | "timely" | "complete" | "digital", head: string): Column<Unit> => ({
  ...{ key, head, number: true },
  cell: (unit) => shareText(unit[key]),
})

/** Regular, timely and complete of each unit, each for itself. */
export function CoverageMeasures({ asked }: { asked: CoverageAsked }) {
  const { data, timelyDays } = useSuspenseQuery(measures(asked)).data
  if (data.length === 0) return null
  const columns: Column<Unit>[] = [
    {
      ...{ key: "unit", head: m.coverage_unit(), names: true },
      cell: ({ name, optional }) => (
        <span lang="vi">
          {name}
          {optional && <small>{` (${m.coverage_optional()})`}</small>}
        </span>
      ),
    },
    share("regular", m.coverage_regular()),
    share("timely", m.coverage_timely()),
    share("complete", m.coverage_complete()),
    {
      ...{ key: "channels", head: m.coverage_variety(), number: true },
      cell: ({ channels }) => formatCount(channels),
    },
    share("digital", m.coverage_digital()),
  ]
  return (
    <Section
      small
      title={m.coverage_measures_title()}
      lede={m.coverage_measures_lede({ days: timelyDays })}
    >
      <DataTable
        caption={m.coverage_measures_title()}
        hideCaption
        columns={columns}
        rows={data}
        rowKey={({ id }) => id}
      />
    </Section>
  )
}
