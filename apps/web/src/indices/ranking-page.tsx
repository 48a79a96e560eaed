import { type IndexId, indexIds } from "@loa/domain/indices/structure.ts"
import { Breadcrumb } from "@loa/ui/breadcrumb.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { Page, PageHead } from "@loa/ui/page.tsx"
import { SegmentedLinks } from "@loa/ui/segmented.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { type LoaderFunctionArgs, useParams, useSearchParams } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { NotFoundPage } from "../frame/error-page.tsx"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { type IndexDetail, indexDetail, rankings, sourcesOf } from "./queries.ts"
import { RankingBody } from "./ranking-body.tsx"
import styles from "./ranking-page.module.css"
import { type RankingView, readView, writeView } from "./ranking-view.ts"
import { indexNames } from "./ranking-words.ts"
import { sourceIdsOf } from "./source-ids.ts"

/** The index of the address; without one, PCI, the longest series. */
const indexOf = (param: string | undefined): IndexId | undefined =>
  indexIds.find((id) => id === (param ?? "pci"))

export async function loader({ params, request }: LoaderFunctionArgs) {
  const id = indexOf(params.index)
  if (!id) return null
  const index = await queryClient.ensureQueryData(indexDetail(id))
  const view = readView(new URL(request.url).searchParams, index)
  if (!view) return null
  const { data } = await queryClient.ensureQueryData(rankings(id, view))
  await queryClient.ensureQueryData(sourcesOf(sourceIdsOf(data)))
  return null
}

/** Another index keeps the provinces; its components and years are its own. */
function IndexLinks({ current, view }: { current: IndexId; view: RankingView | null }) {
  const kept = view ? `?tinh=${view.provinces.join(",")}` : ""
  const items = indexIds.map((id) => ({
    key: id,
    label: indexNames[id](),
    to: `${paths.ranking(id)}${kept}`,
    current: id === current,
    tone: id,
  }))
  return <SegmentedLinks label={m.ranking_indices_label()} items={items} />
}

function NoFigures({ index }: { index: IndexDetail }) {
  return (
    <>
      <title>{`${index.name} · Loa`}</title>
      <PageHead title={index.name} />
      <Empty title={m.ranking_empty_title()}>
        {index.id === "cchc" && <p>{m.ranking_empty_cchc()}</p>}
      </Empty>
    </>
  )
}

function Ranking({ id }: { id: IndexId }) {
  const [search] = useSearchParams()
  const { data: index } = useSuspenseQuery(indexDetail(id))
  const view = readView(search, index)
  return (
    <Page className={styles.page}>
      <Breadcrumb
        label={m.ranking_crumb_label()}
        items={[{ label: m.ranking_crumb_home(), to: paths.home() }, { label: m.ranking_crumb() }]}
      />
      <IndexLinks current={id} view={view} />
      {view ? (
        <RankingBody index={index} view={view} address={`${paths.ranking(id)}${writeView(view)}`} />
      ) : (
        <NoFigures index={index} />
      )}
    </Page>
  )
}

export function Component() {
  const id = indexOf(useParams().index)
  return id ? <Ranking id={id} /> : <NotFoundPage />
}
