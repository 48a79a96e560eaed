import { Page, PageHead, Section } from "@loa/ui/page.tsx"
import { ScrollRegion } from "@loa/ui/scroll-region.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { queryClient } from "../api/query-client.ts"
import { formatDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { session } from "../session/queries.ts"
import { CountingRules, Dictionary } from "./counting-rules.tsx"
import styles from "./data-page.module.css"
import { Emphasis } from "./emphasis.tsx"
import { openApiAddress, openData } from "./open-data.ts"
import { OpenDataList } from "./open-data-list.tsx"

export const loader = () => queryClient.ensureQueryData(session)

const examples = (year: string) => [
  {
    what: m.data_example_activities({ year }),
    address: openData("activities", "csv", { year, quarter: 1 }),
  },
  { what: m.data_example_coverage({ year }), address: openData("coverage", "json", { year }) },
  {
    what: m.data_example_pci(),
    address: openData("indices/pci/rankings", "json", { province: "51,48", from: 2013 }),
  },
]

function Examples({ year }: { year: string }) {
  return (
    <Section title={m.data_examples()} lede={m.data_examples_lede()}>
      {examples(year).map(({ what, address }) => (
        <div key={address} className={styles.example}>
          <p>{what}</p>
          <ScrollRegion label={what}>
            <pre className={styles.call}>
              <code>{`curl '${location.origin}${address}'`}</code>
            </pre>
          </ScrollRegion>
        </div>
      ))}
      <TextLink href={openApiAddress}>{m.data_api_docs()}</TextLink>
    </Section>
  )
}

export function Component() {
  const { site, today } = useSuspenseQuery(session).data
  return (
    <Page>
      <title>{`${m.data_title()} · Loa`}</title>
      <PageHead title={m.data_title()} lede={m.data_lede()} />
      <Section title={m.data_contents()}>
        <OpenDataList />
      </Section>
      <Section title={m.data_counting()} id="cach-tinh">
        <CountingRules />
      </Section>
      <Section title={m.data_dictionary()} id="tu-dien">
        <Dictionary />
      </Section>
      <Examples year={today.slice(0, 4)} />
      <Section title={m.data_reuse()} id="ghi-nguon">
        <div className={styles.prose}>
          <p>
            <Emphasis text={m.data_reuse_own()} />
          </p>
          <p>{m.data_reuse_publishers()}</p>
          <h3>{m.data_cite()}</h3>
          <p className={styles.citation} lang="vi">
            {m.data_citation({
              site: site.name,
              agency: site.agency,
              origin: location.origin,
              day: formatDay(today),
            })}
          </p>
        </div>
      </Section>
    </Page>
  )
}
