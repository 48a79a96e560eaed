import { indexHeadline } from "@loa/domain/indices/index-headline.ts"
import type { PlanIndexId } from "@loa/domain/indices/structure.ts"
import { Halves, Section } from "@loa/ui/page.tsx"
import { Tag } from "@loa/ui/tag.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { useSuspenseQueries } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { formatScore } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { Emphasis } from "./emphasis.tsx"
import { HomeIndexLine } from "./home-index-line.tsx"
import styles from "./home-page.module.css"
import { inLanguage } from "./in-language.ts"
import { type IndexLine, indexLine, peers, province } from "./index-line.ts"
import { indexNames } from "./index-names.ts"
import { type IndexDetail, indexDetail, provinceRanks } from "./queries.ts"

const compared = [province, ...peers]

/** Everything the part on indices asks for. */
export const indexQueries = [
  provinceRanks("pci", compared),
  provinceRanks("papi", compared),
  provinceRanks("par", [province]),
] as const
export const detailQueries = [indexDetail("pci"), indexDetail("papi"), indexDetail("par")] as const

type IndexPartProps = { index: PlanIndexId; detail: IndexDetail; children: ReactNode }

const IndexPart = ({ index, detail, children }: IndexPartProps) => (
  <article className={styles.index}>
    <h3>
      <Tag tone={index} bare>
        {`${indexNames[index]} · ${inLanguage(detail)}`}
      </Tag>
    </h3>
    {children}
  </article>
)

const provenance = ({ publisher, dataThroughYear }: IndexDetail) =>
  [
    m.home_index_source({ publisher }),
    dataThroughYear !== null && m.home_index_through({ year: dataThroughYear }),
  ]
    .filter(Boolean)
    .join(" ")

/** The best and the worst of the years that may be compared, in words. */
function courseOf({ own, breaks }: IndexLine): string {
  const headline = indexHeadline(own.points, "rank", breaks)
  const cut = breaks.at(-1)
  const since = cut ? `${m.home_index_since({ year: cut.firstYearAfter })} ` : ""
  if (!("best" in headline)) return since.trim()
  const { best, worst } = headline
  return `${since}${m.home_index_best({
    best: best.value,
    bestYear: best.year,
    worst: worst.value,
    worstYear: worst.year,
  })}`
}

function Ranked({
  index,
  detail,
  line,
}: {
  index: PlanIndexId
  detail: IndexDetail
  line: IndexLine | undefined
}) {
  const last = line?.own.points.at(-1)
  if (!line || !last)
    return (
      <IndexPart index={index} detail={detail}>
        <p>{m.home_index_none()}</p>
      </IndexPart>
    )
  const { year, value, row } = last
  const course = courseOf(line)
  const computed = line.own.points.every((point) => point.row.rankBasis === "computed")
  return (
    <IndexPart index={index} detail={detail}>
      <p className={styles.value}>
        {m.home_index_rank({ rank: value, of: row.rankOf ?? "–", year })}
      </p>
      <p>
        {row.score !== null && `${m.home_index_score({ score: formatScore(row.score), year })}. `}
        {course}
      </p>
      <HomeIndexLine
        index={index}
        line={line}
        description={course}
        caption={`${computed ? m.home_index_computed() : m.home_index_dots()} ${provenance(detail)}`}
      />
    </IndexPart>
  )
}

/** The trend of the province's indices, each said to be the province's; none is any commune's. */
export function HomeIndices() {
  const [pci, papi, par] = useSuspenseQueries({ queries: indexQueries })
  const [pciDetail, papiDetail, parDetail] = useSuspenseQueries({ queries: detailQueries })
  const held = par.data.data
    .filter(({ rank, score }) => rank !== null || score !== null)
    .toSorted((a, b) => b.year - a.year)
  return (
    <Section title={m.home_indices()} lede={<Emphasis text={m.home_indices_lede()} />}>
      <Halves>
        <Ranked
          index="pci"
          detail={pciDetail.data}
          line={indexLine(pci.data.data, pciDetail.data.breaks)}
        />
        <Ranked
          index="papi"
          detail={papiDetail.data}
          line={indexLine(papi.data.data, papiDetail.data.breaks)}
        />
      </Halves>
      <div className={styles.last}>
        <IndexPart index="par" detail={parDetail.data}>
          {held.length === 0 ? (
            <p>{m.home_index_none()}</p>
          ) : (
            <ul className={styles.fragments}>
              {held.slice(0, 4).map(({ year, rank, rankOf, score }) => (
                <li key={year}>
                  {m.home_index_part({
                    year,
                    what: [
                      rank !== null &&
                        m.home_index_part_rank({ rank: rankOf ? `${rank}/${rankOf}` : rank }),
                      score !== null && m.home_index_part_score({ score: formatScore(score) }),
                    ]
                      .filter(Boolean)
                      .join(", "),
                  })}
                </li>
              ))}
            </ul>
          )}
          <p className={styles.fine}>
            {provenance(parDetail.data)}{" "}
            <TextLink to={paths.ranking("par")}>
              {m.home_index_open({ index: indexNames.par })}
            </TextLink>
          </p>
        </IndexPart>
      </div>
    </Section>
  )
}
