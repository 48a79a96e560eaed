import { Button, ButtonRow } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Chip, ChipRow } from "@loa/ui/chip.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { m } from "../paraglide/messages.js"
import { areaOn } from "./area-key-on.ts"
import type { ChangeTarget } from "./change-targets.tsx"
import { ChooseArea } from "./choose.tsx"
import styles from "./desk.module.css"
import type { Choice } from "./desk-queries.ts"

/** A unit that ends by the change, and what it goes into. */
export type ChangeSource = {
  code: string
  validFrom: string
  version: number
  name: string
  into: readonly string[]
}

type Props = {
  sources: readonly ChangeSource[]
  onSources: (sources: readonly ChangeSource[]) => void
  targets: readonly ChangeTarget[]
  intoOf: (source: ChangeSource) => readonly string[]
  /** The last day of the old units. */
  on: string
  errorOf: (field: string) => string | undefined
}

/** What ends, and for each where it goes: to one unit whole, to several in parts. */
export function ChangeSources({ sources, onSources, targets, intoOf, on, errorOf }: Props) {
  const add = async (choice: Choice | null) => {
    const row = choice && (await areaOn(choice.value, on))
    if (!row || sources.some(({ code }) => code === row.code)) return
    const { code, validFrom, version, name } = row
    onSources([...sources, { code, validFrom, version, name, into: [] }])
  }
  const toggle = (source: ChangeSource, code: string) => {
    const into = source.into.includes(code)
      ? source.into.filter((one) => one !== code)
      : [...source.into, code]
    onSources(sources.map((one) => (one === source ? { ...one, into } : one)))
  }
  const known = targets.filter(({ code }) => code)
  return (
    <Stack>
      {sources.map((source, at) => {
        const into = intoOf(source)
        const error = errorOf(`sources.${at}.into`)
        return (
          <Card key={source.code}>
            <Stack>
              <p>
                <b lang="vi">{source.name}</b>{" "}
                <span className={styles.quiet}>
                  {into.length > 1
                    ? m.area_change_split()
                    : into.length === 1 && m.area_change_whole()}
                </span>
              </p>
              {known.length > 0 && (
                <ChipRow label={m.area_change_into({ name: source.name })}>
                  {known.map(({ code, name }) => (
                    <Chip
                      key={code}
                      size="sm"
                      pressed={into.includes(code)}
                      onClick={() => toggle(source, code)}
                    >
                      <span lang="vi">{name || code}</span>
                    </Chip>
                  ))}
                </ChipRow>
              )}
              {error && <p role="alert">{error}</p>}
              <ButtonRow>
                <Button
                  size="sm"
                  icon="trash"
                  onClick={() => onSources(sources.filter((one) => one !== source))}
                >
                  {m.unit_choose_remove({ name: source.name })}
                </Button>
              </ButtonRow>
            </Stack>
          </Card>
        )
      })}
      <ChooseArea
        id="sources"
        label={m.area_change_add_source()}
        value={null}
        onValue={(choice) => void add(choice)}
        on={on || undefined}
        error={errorOf("sources")}
      />
    </Stack>
  )
}
