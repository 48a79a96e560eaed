import { Button, ButtonRow } from "@loa/ui/button.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { queryClient } from "../api/query-client.ts"
import { formatInstant } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { FormTrouble } from "../units/form-trouble.tsx"
import styles from "./material.module.css"
import { MaterialAbout } from "./material-about.tsx"
import { MaterialContent } from "./material-content.tsx"
import { type Material, type MaterialOptions, material, materialOptions } from "./queries.ts"
import { type FormStart, useMaterialForm } from "./use-material-form.ts"

type Props = {
  accountId: string
  /** The name this device keeps it under. */
  form: string
  start: FormStart
  initial: MaterialOptions
  onSaved: (row: Material) => void
}

/** What is sent to the units: what it is, its words, what it is about, and from when. */
export function MaterialForm({ initial, ...props }: Props) {
  const form = useMaterialForm(props)
  const { draft, sent, keptAt } = form
  const offered = useQuery({ ...materialOptions(draft.planId), placeholderData: keepPreviousData })
  const part = { form, options: offered.data ?? initial, isNew: form.version === null }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        form.submit()
      }}
    >
      <Stack loose>
        {keptAt && (
          <Note icon="clock">
            <span className={styles.kept}>
              {m.material_kept({ at: formatInstant(keptAt) })}
              <Button size="sm" variant="quiet" onClick={form.startOver}>
                {m.material_kept_drop()}
              </Button>
            </span>
          </Note>
        )}
        {form.theirs === null ? (
          <FormTrouble sent={sent} />
        ) : (
          <Stale form={form} id={props.start.id} version={form.theirs} />
        )}
        <MaterialContent {...part} />
        <MaterialAbout {...part} />
        <ButtonRow>
          <Button type="submit" variant="main" size="big" busy={sent.busy}>
            {part.isNew ? m.material_save_new() : m.material_save()}
          </Button>
        </ButtonRow>
      </Stack>
    </form>
  )
}

type StaleProps = { form: ReturnType<typeof useMaterialForm>; id: string; version: number }

/** Somebody else saved first: nothing is lost, and the writer says which is kept. */
function Stale({ form, id, version }: StaleProps) {
  const take = async () => form.takeTheirs(await queryClient.fetchQuery(material(id)))
  return (
    <Note icon="warning" tone="late" boxed role="alert">
      <Stack>
        <p>{m.material_stale()}</p>
        <ButtonRow>
          <Button onClick={() => void take()}>{m.material_stale_theirs()}</Button>
          <Button variant="main" onClick={() => form.keepMine(version)}>
            {m.material_stale_mine()}
          </Button>
        </ButtonRow>
      </Stack>
    </Note>
  )
}
