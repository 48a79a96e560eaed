import { organizationKinds } from "@loa/domain/units/kinds.ts"
import { NewOrganization } from "@loa/domain/units/organization.ts"
import { Breadcrumb } from "@loa/ui/breadcrumb.tsx"
import { Button, ButtonRow } from "@loa/ui/button.tsx"
import { PageHead, Stack } from "@loa/ui/page.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { DateInput, TextInput } from "@loa/ui/text-input.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useNavigate } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { session } from "../session/queries.ts"
import { areaKeyOn } from "./area-key-on.ts"
import { ChooseArea, ChooseUnit } from "./choose.tsx"
import styles from "./desk.module.css"
import { addUnit, type Choice } from "./desk-queries.ts"
import { FormTrouble } from "./form-trouble.tsx"
import { unitKinds } from "./unit-kinds.ts"
import { useSend } from "./use-send.ts"

export async function loader() {
  await queryClient.ensureQueryData(session)
  return null
}

/** One more organization: what it is, where, since when and under whom. */
export function Component() {
  const { today } = useSuspenseQuery(session).data
  const navigate = useNavigate()
  const [name, setName] = useState("")
  const [shortName, setShortName] = useState("")
  const [kind, setKind] = useState("commune-department")
  const [validFrom, setValidFrom] = useState(today)
  const [area, setArea] = useState<Choice | null>(null)
  const [parent, setParent] = useState<Choice | null>(null)
  const [to, setTo] = useState<Choice | null>(null)
  const [through, setThrough] = useState<Choice | null>(null)
  const sent = useSend({
    schema: NewOrganization,
    send: addUnit,
    onDone: (unit) => {
      showToast({ text: m.unit_new_done(), tone: "done" })
      navigate(paths.adminUnit(unit.id))
    },
  })
  const submit = async () =>
    sent.submit({
      ...{ name, shortName, kind, validFrom },
      area: area && (await areaKeyOn(area.value, validFrom)),
      parentId: parent?.value ?? null,
      toId: to?.value ?? null,
      throughId: through?.value ?? null,
    })
  return (
    <div className={styles.form}>
      <title>{`${m.unit_new_title()} · Loa`}</title>
      <Breadcrumb
        label={m.unit_breadcrumb()}
        items={[
          { label: m.nav_admin(), to: paths.admin() },
          { label: m.unit_desk_title(), to: paths.adminUnits() },
          { label: m.unit_new_title() },
        ]}
      />
      <PageHead title={m.unit_new_title()} lede={m.unit_new_lede()} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Stack loose>
          <FormTrouble sent={sent} />
          <TextInput
            id="name"
            label={m.unit_field_name()}
            lang="vi"
            value={name}
            onValue={setName}
            error={sent.errorOf("name")}
            required
          />
          <TextInput
            id="shortName"
            label={m.unit_field_short_name()}
            hint={m.unit_field_short_name_hint()}
            lang="vi"
            value={shortName}
            onValue={setShortName}
            error={sent.errorOf("shortName")}
          />
          <SelectInput
            id="kind"
            label={m.unit_kind()}
            options={organizationKinds.map((one) => ({ value: one, label: unitKinds[one]() }))}
            value={kind}
            onValue={setKind}
            error={sent.errorOf("kind")}
          />
          <DateInput
            id="validFrom"
            label={m.unit_field_from()}
            value={validFrom}
            onValue={setValidFrom}
            error={sent.errorOf("validFrom")}
            required
          />
          <ChooseArea
            id="area"
            label={m.unit_area()}
            value={area}
            onValue={setArea}
            on={validFrom}
            error={sent.errorOf("area")}
          />
          <ChooseUnit
            id="parentId"
            label={m.unit_parent()}
            hint={m.unit_field_none_hint()}
            value={parent}
            onValue={setParent}
            on={validFrom}
            error={sent.errorOf("parentId")}
          />
          <ChooseUnit
            id="toId"
            label={m.unit_reports()}
            hint={m.unit_field_none_hint()}
            value={to}
            onValue={setTo}
            on={validFrom}
            error={sent.errorOf("toId")}
          />
          <ChooseUnit
            id="throughId"
            label={m.unit_field_through()}
            hint={m.unit_field_through_hint()}
            value={through}
            onValue={setThrough}
            on={validFrom}
            error={sent.errorOf("throughId")}
          />
          <ButtonRow>
            <Button type="submit" variant="main" busy={sent.busy}>
              {m.unit_new_do()}
            </Button>
          </ButtonRow>
        </Stack>
      </form>
    </div>
  )
}
