import { communeOffices, namesOfCommune } from "@loa/domain/units/commune-offices.ts"
import { NewCommune } from "@loa/domain/units/organization.ts"
import { Breadcrumb } from "@loa/ui/breadcrumb.tsx"
import { Button, ButtonRow } from "@loa/ui/button.tsx"
import { Note } from "@loa/ui/note.tsx"
import { PageHead, Section, Stack } from "@loa/ui/page.tsx"
import { DateInput } from "@loa/ui/text-input.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useState } from "react"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { session } from "../session/queries.ts"
import { planList } from "../transparency/queries.ts"
import { ChooseUnit } from "./choose.tsx"
import { CommuneArea, type CommunePlace, noPlace, placeName } from "./commune-area.tsx"
import { CommuneDone } from "./commune-done.tsx"
import { CommuneOffices, type OfficeEdits } from "./commune-offices.tsx"
import { CommunePlan } from "./commune-plan.tsx"
import styles from "./desk.module.css"
import { type Choice, setUpCommune } from "./desk-queries.ts"
import { FormTrouble } from "./form-trouble.tsx"
import { useSend } from "./use-send.ts"

export async function loader() {
  await Promise.all([queryClient.ensureQueryData(session), queryClient.ensureQueryData(planList)])
  return null
}

type Done = Awaited<ReturnType<typeof setUpCommune>>

/** A whole commune in one go, and then another. */
export function Component() {
  const [made, setMade] = useState(0)
  return <CommuneForm key={made} onAnother={() => setMade(made + 1)} />
}

/** Where, since when, which offices under what names, in which plan. */
function CommuneForm({ onAnother }: { onAnother: () => void }) {
  const { today } = useSuspenseQuery(session).data
  const [validFrom, setValidFrom] = useState(today)
  const [place, setPlace] = useState<CommunePlace>(noPlace)
  const [parent, setParent] = useState<Choice | null>(null)
  const [edits, setEdits] = useState<OfficeEdits>({})
  const [plan, setPlan] = useState({ id: "", selfCoordinated: true })
  const [done, setDone] = useState<Done | null>(null)
  const sent = useSend({ schema: NewCommune, send: setUpCommune, onDone: setDone })
  const name = placeName(place)
  const names = namesOfCommune(name || m.commune_name_example())
  const value = {
    area:
      place.kind === "known"
        ? { code: place.area?.value ?? "", created: null }
        : {
            code: place.code,
            created: { name: place.name, parentCode: place.parent?.value ?? "" },
          },
    validFrom,
    parentId: parent?.value ?? null,
    offices: Object.fromEntries(
      communeOffices.map((office) => [
        office,
        { name: edits[office] ?? names[office].name, shortName: names[office].shortName },
      ]),
    ),
    plan: plan.id ? plan : null,
  }
  if (done) return <CommuneDone done={done} name={name} onAnother={onAnother} />
  return (
    <div className={styles.form}>
      <title>{`${m.commune_title()} · Loa`}</title>
      <Breadcrumb
        label={m.unit_breadcrumb()}
        items={[{ label: m.nav_admin(), to: paths.admin() }, { label: m.commune_title() }]}
      />
      <PageHead title={m.commune_title()} lede={m.commune_lede()} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          sent.submit(value)
        }}
      >
        <FormTrouble sent={sent} />
        <Section small title={m.commune_where()}>
          <Stack loose>
            <DateInput
              id="validFrom"
              label={m.commune_since()}
              value={validFrom}
              onValue={setValidFrom}
              error={sent.errorOf("validFrom")}
              required
            />
            <CommuneArea place={place} onPlace={setPlace} on={validFrom} errorOf={sent.errorOf} />
            <ChooseUnit
              id="parentId"
              label={m.commune_parent()}
              hint={m.commune_parent_hint()}
              value={parent}
              onValue={setParent}
              on={validFrom}
              error={sent.errorOf("parentId")}
            />
          </Stack>
        </Section>
        <Section small title={m.commune_offices()} lede={m.commune_offices_lede()}>
          <CommuneOffices
            names={name ? names : null}
            edits={edits}
            onEdits={setEdits}
            errorOf={sent.errorOf}
          />
        </Section>
        <Section small title={m.commune_plan()}>
          <CommunePlan plan={plan} onPlan={setPlan} errorOf={sent.errorOf} />
        </Section>
        <div className={styles.submit}>
          <Stack>
            <Note icon="info">{m.commune_note()}</Note>
            <ButtonRow>
              <Button type="submit" variant="main" busy={sent.busy}>
                {m.commune_do()}
              </Button>
            </ButtonRow>
          </Stack>
        </div>
      </form>
    </div>
  )
}
