import { ButtonLink } from "@loa/ui/button.tsx"
import { Entry, EntryList } from "@loa/ui/entry-list.tsx"
import { Facts } from "@loa/ui/facts.tsx"
import { Section } from "@loa/ui/page.tsx"
import { ProgressTag } from "@loa/ui/progress-tag.tsx"
import { formatCount, formatDay } from "../format.ts"
import { materialIcons } from "../materials/material-names.ts"
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

/**
 * What the line left behind in the year: guidance with receipts, copies, classes, gatherings, clips. Orders of clips
 * stand beside it on the line's page.
 */
export function LineProducts({ page }: { page: LinePage }) {
  const { products, year } = page
  if (!products) return null
  const facts = tallyFacts(products)
  const { product } = products
  return (
    <>
      {facts.length > 0 && (
        <Section small title={m.line_products({ year })} lede={m.line_products_lede()}>
          <Facts items={facts} />
        </Section>
      )}
      {hasMaterials(product) && <Materials page={page} products={products} kind={product} />}
    </>
  )
}

type MaterialsProps = { page: LinePage; products: Products; kind: WithMaterials }

function Materials({ page, products: { materials, publishes }, kind }: MaterialsProps) {
  const words = materialWords[kind]
  const asked = { "ke-hoach": page.plan.id, loai: words.kind, "nhiem-vu": page.line.code }
  return (
    <Section
      small
      title={words.title()}
      count={page.year}
      aside={
        publishes && (
          <ButtonLink size="sm" icon="plus" to={paths.newMaterial(asked)}>
            {words.add()}
          </ButtonLink>
        )
      }
    >
      {materials.length === 0 ? (
        <p>{m.line_products_none()}</p>
      ) : (
        <EntryList>
          {materials.map((one) => (
            <MaterialEntry key={one.id} one={one} />
          ))}
        </EntryList>
      )}
    </Section>
  )
}

function MaterialEntry({ one }: { one: ProductMaterial }) {
  const { id, kind, title, documentNumber, validFrom, inUse, used, receipts } = one
  const asked = formatCount(receipts.asked)
  const confirmed = formatCount(receipts.confirmed)
  return (
    <Entry
      icon={materialIcons[kind]}
      title={<span lang="vi">{title}</span>}
      to={paths.material(id)}
      meta={[
        documentNumber && (
          <span key="number" lang="vi">
            {m.material_number({ number: documentNumber })}
          </span>
        ),
        <span key="since">{m.line_products_sent({ day: formatDay(validFrom) })}</span>,
        used > 0 && <span key="used">{m.line_products_used({ count: formatCount(used) })}</span>,
        !inUse && <span key="ended">{m.material_state_ended()}</span>,
      ]}
      trailing={
        receipts.asked > 0 && (
          <ProgressTag tone={receipts.confirmed < receipts.asked ? "on-track" : "done"}>
            {m.material_received_of({ asked, confirmed })}
          </ProgressTag>
        )
      }
    />
  )
}
