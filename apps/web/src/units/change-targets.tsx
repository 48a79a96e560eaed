import { Button, ButtonRow } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { TextInput } from "@loa/ui/text-input.tsx"
import { m } from "../paraglide/messages.js"
import { ChooseArea } from "./choose.tsx"
import styles from "./desk.module.css"
import type { Choice } from "./desk-queries.ts"

/** A unit after the change: one that goes on, or a new one. */
export type ChangeTarget = {
  key: number
  isNew: boolean
  code: string
  name: string
  parent: Choice | null
}

type Props = {
  targets: readonly ChangeTarget[]
  onTargets: (targets: readonly ChangeTarget[]) => void
  on: string
  errorOf: (field: string) => string | undefined
}

type OneProps = Omit<Props, "targets" | "onTargets"> & {
  target: ChangeTarget
  at: number
  onChange: (part: Partial<ChangeTarget>) => void
}

function NewTarget({ target, at, onChange, on, errorOf }: OneProps) {
  const field = (name: string) => `targets.${at}.${name}`
  return (
    <>
      <div className={styles.pair}>
        <TextInput
          id={field("code")}
          label={m.area_field_code()}
          value={target.code}
          onValue={(code) => onChange({ code })}
          error={errorOf(field("code"))}
          inputMode="numeric"
          required
        />
        <TextInput
          id={field("created.name")}
          label={m.area_field_name()}
          hint={m.area_field_name_hint()}
          lang="vi"
          value={target.name}
          onValue={(name) => onChange({ name })}
          error={errorOf(field("created.name"))}
          required
        />
      </div>
      <ChooseArea
        id={field("created.parentCode")}
        label={m.area_field_parent()}
        value={target.parent}
        onValue={(parent) => onChange({ parent })}
        on={on}
        error={errorOf(field("created.parentCode"))}
      />
    </>
  )
}

const Standing = ({ target, at, onChange, on, errorOf }: OneProps) => (
  <ChooseArea
    id={`targets.${at}.code`}
    label={m.area_change_goes_on()}
    value={target.code ? { value: target.code, label: target.name, detail: "" } : null}
    onValue={(area) => onChange({ code: area?.value ?? "", name: area?.label ?? "" })}
    on={on}
    error={errorOf(`targets.${at}.code`)}
  />
)

/** What there is after the change. */
export function ChangeTargets({ targets, onTargets, on, errorOf }: Props) {
  const add = (isNew: boolean) => {
    const key = Math.max(0, ...targets.map((target) => target.key)) + 1
    onTargets([...targets, { key, isNew, code: "", name: "", parent: targets[0]?.parent ?? null }])
  }
  return (
    <Stack>
      {targets.map((target, at) => {
        const One = target.isNew ? NewTarget : Standing
        return (
          <Card key={target.key}>
            <Stack>
              <One
                {...{ target, at, on, errorOf }}
                onChange={(part) =>
                  onTargets(targets.map((one) => (one === target ? { ...one, ...part } : one)))
                }
              />
              <ButtonRow>
                <Button
                  size="sm"
                  icon="trash"
                  onClick={() => onTargets(targets.filter((one) => one !== target))}
                >
                  {m.unit_choose_remove({ name: target.name || m.area_change_one() })}
                </Button>
              </ButtonRow>
            </Stack>
          </Card>
        )
      })}
      {errorOf("targets") && <p role="alert">{errorOf("targets")}</p>}
      <ButtonRow>
        <Button id="targets" icon="plus" onClick={() => add(true)}>
          {m.area_change_add_new()}
        </Button>
        <Button icon="plus" onClick={() => add(false)}>
          {m.area_change_add_standing()}
        </Button>
      </ButtonRow>
    </Stack>
  )
}
