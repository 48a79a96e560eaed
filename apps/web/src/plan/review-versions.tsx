import { Button, ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Section, Stack } from "@loa/ui/page.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { formatDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import styles from "./review.module.css"
import { EnactDialog } from "./review-dialogs.tsx"
import { DifferenceList } from "./review-difference.tsx"
import { type Compared, type Review, versionDifference } from "./review-queries.ts"

/** What the next version would say, out of all that was accepted, and the way to issue it. */
export function NextVersion({ data }: { data: Review }) {
  const [asking, setAsking] = useState(false)
  const { proposals, next, may, versions } = data
  const accepted = proposals.filter(({ state }) => state === "accepted").length
  if (accepted === 0) return null
  return (
    <Section
      small
      title={m.review_next_title({ version: versions.length + 1 })}
      lede={m.review_next_lede({ count: accepted })}
      id="ban-moi"
    >
      <Stack>
        {next.trouble ? (
          <Note icon="warning" tone="late" boxed>
            {m.review_next_trouble()} <span lang="vi">{next.trouble}</span>
          </Note>
        ) : (
          <Card>
            <DifferenceList changes={next.difference} />
          </Card>
        )}
        {may.enact ? (
          <ButtonRow>
            <Button variant="main" disabled={next.trouble !== null} onClick={() => setAsking(true)}>
              {m.review_enact()}
            </Button>
          </ButtonRow>
        ) : (
          <Note icon="info">{m.review_enact_who()}</Note>
        )}
        {asking && <EnactDialog data={data} onClose={() => setAsking(false)} />}
      </Stack>
    </Section>
  )
}

/** Every version there has been, each to be read for its time and compared with the one before. */
export function Versions({ data, compared }: { data: Review; compared: Compared | null }) {
  const { plan, versions } = data
  const newest = versions.toReversed()
  return (
    <Section small title={m.review_versions()} id="phien-ban">
      <Stack>
        <Card rows>
          {newest.map(({ version, effectiveFrom, note }) => (
            <div key={version} className={styles.ground}>
              <div>
                <p>
                  <strong>{m.review_version({ version })}</strong>
                  {` · ${m.review_from({ day: formatDay(effectiveFrom) })}`}
                </p>
                {note && (
                  <p className={styles.quiet} lang="vi">
                    {note}
                  </p>
                )}
                <TextLink to={paths.planOn(plan.id, effectiveFrom)}>
                  {m.review_read({ version })}
                </TextLink>
              </div>
              {version > 1 && (
                <ButtonLink
                  size="sm"
                  to={paths.planReview({
                    ...{ "ke-hoach": plan.id, "so-sanh": `${version - 1}-${version}` },
                  })}
                >
                  {m.review_compare_what({ from: version - 1, to: version })}
                </ButtonLink>
              )}
            </div>
          ))}
        </Card>
        {compared && <Comparison key={`${compared.from}-${compared.to}`} compared={compared} />}
      </Stack>
    </Section>
  )
}

function Comparison({ compared }: { compared: Compared }) {
  const { data } = useSuspenseQuery(versionDifference(compared))
  const box = useRef<HTMLDivElement>(null)
  // The link that asked for it may stand far above.
  useEffect(() => {
    box.current?.scrollIntoView()
    box.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div ref={box} tabIndex={-1} className={styles.comparison}>
      <Section
        small
        level={3}
        title={m.review_comparison({ from: data.from, to: data.to })}
        lede={m.review_comparison_lede({
          ...{ count: data.data.length, day: formatDay(data.effectiveFrom) },
        })}
      >
        <Card>
          <DifferenceList changes={data.data} />
        </Card>
      </Section>
    </div>
  )
}
