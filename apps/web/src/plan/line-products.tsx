import { ButtonLink } from "@loa/ui/button.tsx"
import { DataTable } from "@loa/ui/data-table.tsx"
import { type Fact, Facts } from "@loa/ui/facts.tsx"
import { Section, Stack } from "@loa/ui/page.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { formatCount, formatDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import type { LinePage } from "./board-queries.ts"
import { tallyFacts } from "./line-tallies.ts"

type Products = NonNullable<LinePage["products"]>
type ProductMaterial = Products["materials"][number]
type WithMaterials = "guidance" | "documents" | "clips"

const materialWords: Record<
  WithMaterials,
  { title: () => string; add: () => string; kind: string }
> = {
  guidance: {
    ...{ title: m.line_products_guidance, add: m.line_products_add_guidance, kind: "guidance" },
  },
  documents: {
    ...{ title: m.line_products_documents, add: m.line_products_add_documents, kind: "document" },
  },
  clips: { title: m.line_products_clips, add: m.line_products_add_clips, kind: "clip" },
}

const hasMaterials = (product: Products["product"]): product is WithMaterials =>
  product in materialWords

/** What the line left behind in the year: guidance with receipts, copies, classes, gatherings, clips. */
export function LineProducts({ page }: { page: LinePage }) {
  const { products, year } = page
  if (!products) return null
  const facts: Fact[] = tallyFacts(products)
  const { product } = products
  return (
    <Section
      small
      title={m.line_products({ year })}
      lede={facts.length > 0 ? m.line_products_lede() : undefined}
    >
      <Stack>
        {facts.length > 0 && <Facts items={facts} />}
        {hasMaterials(product) && <Materials page={page} products={products} kind={product} />}
      </Stack>
    </Section>
  )
}

type MaterialsProps = { page: LinePage; products: Products; kind: WithMaterials }

function Materials({ page, products: { materials, publishes }, kind }: MaterialsProps) {
  const words = materialWords[kind]
  const asked = { "ke-hoach": page.plan.id, loai: words.kind, "nhiem-vu": page.line.code }
  return (
    <Section
      small
      level={3}
      title={words.title()}
      aside={
        publishes && (
          <ButtonLink size="sm" icon="plus" to={paths.newMaterial(asked)}>
            {words.add()}
          </ButtonLink>
        )
      }
    >
      <DataTable
        caption={words.title()}
        hideCaption
        rows={materials}
        rowKey={({ id }) => id}
        empty={m.line_products_none()}
        columns={columnsNow()}
      />
    </Section>
  )
}

const columnsNow = () => [
  {
    ...{ key: "title", head: m.line_products_material(), names: true },
    cell: ({ id, title }: ProductMaterial) => (
      <TextLink to={paths.material(id)}>
        <span lang="vi">{title}</span>
      </TextLink>
    ),
  },
  {
    ...{ key: "since", head: m.line_products_since(), tight: true },
    cell: ({ validFrom }: ProductMaterial) => formatDay(validFrom),
  },
  {
    ...{ key: "received", head: m.line_products_received(), number: true },
    cell: ({ receipts: { asked, confirmed } }: ProductMaterial) =>
      asked > 0 ? `${formatCount(confirmed)}/${formatCount(asked)}` : "–",
  },
  {
    ...{ key: "used", head: m.line_products_used(), number: true },
    cell: ({ used }: ProductMaterial) => formatCount(used),
  },
]
