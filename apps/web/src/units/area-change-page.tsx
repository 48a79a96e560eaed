import { addDays } from "@loa/domain/dates.ts"
import { AreaChange } from "@loa/domain/units/area.ts"
import { Breadcrumb } from "@loa/ui/breadcrumb.tsx"
import { Button, ButtonRow } from "@loa/ui/button.tsx"
import { PageHead, Section, Stack } from "@loa/ui/page.tsx"
import { DateInput, TextInput } from "@loa/ui/text-input.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useNavigate } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { session } from "../session/queries.ts"
import { type ChangeSource, ChangeSources } from "./change-sources.tsx"
import { type ChangeTarget, ChangeTargets } from "./change-targets.tsx"
import styles from "./desk.module.css"
import { changeAreas } from "./desk-queries.ts"
import { FormTrouble } from "./form-trouble.tsx"
import { useSend } from "./use-send.ts"

export async function loader() {
  await queryClient.ensureQueryData(session)
  return null
}

/** One decision: from which day, by which document, which units end and what they become. */
export function Component() {
  const { today } = useSuspenseQuery(session).data
  const navigate = useNavigate()
  const [day, setDay] = useState(today)
  const [legalBasis, setLegalBasis] = useState("")
  const [sources, setSources] = useState<readonly ChangeSource[]>([])
  const [targets, setTargets] = useState<readonly ChangeTarget[]>([])
  const sent = useSend({
    schema: AreaChange,
    send: changeAreas,
    onDone: () => {
      showToast({ text: m.area_change_done(), tone: "done" })
      navigate(paths.adminArea(sources[0]?.code ?? ""))
    },
  })
  const codes = targets.map(({ code }) => code)
  const [only] = codes
  // With one unit after the change there is nothing to choose.
  const intoOf = ({ into }: ChangeSource) =>
    codes.length === 1 && only !== undefined ? [only] : into.filter((code) => codes.includes(code))
  const value = {
    day,
    legalBasis,
    sources: sources.map((source) => ({
      code: source.code,
      validFrom: source.validFrom,
      version: source.version,
      into: intoOf(source),
    })),
    targets: targets.map(({ code, name, parent, isNew }) => ({
      code,
      created: isNew ? { name, parentCode: parent?.value ?? "" } : null,
    })),
  }
  return (
    <div className={styles.form}>
      <title>{`${m.area_change_title()} · Loa`}</title>
      <Breadcrumb
        label={m.unit_breadcrumb()}
        items={[
          { label: m.nav_admin(), to: paths.admin() },
          { label: m.area_title(), to: paths.adminAreas() },
          { label: m.area_change_title() },
        ]}
      />
      <PageHead title={m.area_change_title()} lede={m.area_change_lede()} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          sent.submit(value)
        }}
      >
        <FormTrouble sent={sent} />
        <Section small title={m.area_change_when()}>
          <Stack loose>
            <DateInput
              id="day"
              label={m.area_change_day()}
              hint={m.area_change_day_hint()}
              value={day}
              onValue={setDay}
              error={sent.errorOf("day")}
              required
            />
            <TextInput
              id="legalBasis"
              label={m.unit_field_basis()}
              hint={m.area_change_basis_hint()}
              lang="vi"
              value={legalBasis}
              onValue={setLegalBasis}
              error={sent.errorOf("legalBasis")}
              required
            />
          </Stack>
        </Section>
        <Section small title={m.area_change_targets()} lede={m.area_change_targets_lede()}>
          <ChangeTargets targets={targets} onTargets={setTargets} on={day} errorOf={sent.errorOf} />
        </Section>
        <Section small title={m.area_change_sources()} lede={m.area_change_sources_lede()}>
          <ChangeSources
            sources={sources}
            onSources={setSources}
            targets={targets}
            intoOf={intoOf}
            on={day ? addDays(day, -1) : ""}
            errorOf={sent.errorOf}
          />
        </Section>
        <ButtonRow className={styles.submit}>
          <Button type="submit" variant="main" busy={sent.busy}>
            {m.area_change_do()}
          </Button>
        </ButtonRow>
      </form>
    </div>
  )
}
