import { ButtonLink } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Halves, Section } from "@loa/ui/page.tsx"
import { Tag } from "@loa/ui/tag.tsx"
import { formatCount, formatScore } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { inLanguage } from "../transparency/in-language.ts"
import { indexNames } from "../transparency/index-names.ts"
import styles from "./review.module.css"
import type { Review } from "./review-queries.ts"

type Gap = Review["gaps"][number]
type Weak = Review["weak"][number]

/** Where a review starts: items hardly spoken of, and components in which the province stands low. */
export function ReviewGrounds({ data }: { data: Review }) {
  return (
    <Halves>
      <Section small title={m.review_gaps_title({ year: data.year })} lede={m.review_gaps_lede()}>
        <Card rows>
          {data.gaps.map((gap) => (
            <GapRow key={gap.code} gap={gap} data={data} />
          ))}
        </Card>
      </Section>
      {data.weak.length > 0 && (
        <Section small title={m.review_weak_title()} lede={m.review_weak_lede()}>
          <Card rows>
            {data.weak.map((weak) => (
              <WeakRow key={weak.componentId} weak={weak} data={data} />
            ))}
          </Card>
        </Section>
      )}
    </Halves>
  )
}

function GapRow({ gap, data }: { gap: Gap; data: Review }) {
  const index = data.items.find(({ code }) => code === gap.code)?.indexId
  return (
    <div className={styles.ground}>
      <div>
        <p>
          {index && <Tag tone={index}>{gap.label}</Tag>} <span lang="vi">{gap.title}</span>
        </p>
        <p className={styles.quiet}>{m.review_gap_count({ count: formatCount(gap.activities) })}</p>
      </div>
      {data.may.propose && (
        <ButtonLink
          size="sm"
          to={paths.planProposal({
            ...{ "ke-hoach": data.plan.id, loai: "add-bullet", "noi-dung": gap.code, vi: "it-noi" },
          })}
          aria-label={m.review_propose_about({ what: gap.label })}
        >
          {m.review_propose_short()}
        </ButtonLink>
      )}
    </div>
  )
}

/** "3,02 trên thang 1–10, năm 2024". */
export const weakScore = ({ value, scaleMin, scaleMax, year }: Weak) =>
  m.review_weak_score({
    value: formatScore(value),
    from: formatScore(scaleMin, 0),
    to: formatScore(scaleMax, 0),
    year,
  })

function WeakRow({ weak, data }: { weak: Weak; data: Review }) {
  const name = inLanguage(weak)
  return (
    <div className={styles.ground}>
      <div>
        <p>
          <Tag tone={weak.indexId}>{indexNames[weak.indexId]}</Tag> {name}
        </p>
        <p className={styles.quiet}>{weakScore(weak)}</p>
      </div>
      {data.may.propose && (
        <ButtonLink
          size="sm"
          to={paths.planProposal({
            ...{ "ke-hoach": data.plan.id, loai: "add-bullet", "chi-so": weak.indexId },
            vi: weak.componentId,
          })}
          aria-label={m.review_propose_about({ what: name })}
        >
          {m.review_propose_short()}
        </ButtonLink>
      )}
    </div>
  )
}
