import { StartAsked, startLabels } from "@loa/domain/plan/start-plan.ts"
import type { FieldError } from "@loa/domain/refusal.ts"
import { fieldErrorsOf } from "@loa/domain/validation.ts"
import { Button, ButtonRow } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Chip, ChipRow } from "@loa/ui/chip.tsx"
import { ErrorSummary } from "@loa/ui/error-summary.tsx"
import { Section, Stack } from "@loa/ui/page.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { DateInput } from "@loa/ui/text-input.tsx"
import { useState } from "react"
import { useNavigate, useSearchParams } from "react-router"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { ChooseUnit } from "../units/choose.tsx"
import styles from "./start-plan.module.css"
import type { StartSource } from "./start-plan-queries.ts"

export type Owner = { value: string; label: string }
type Props = {
  sources: readonly StartSource[]
  /** Whom the address asks for. */
  asked: Owner | null
  /** What the server has against that. */
  refused: readonly FieldError[]
  /** There is a proposal below: this is not the next thing to do. */
  answered: boolean
}

/** From which plan, for whom, from when to when; choosing leads to an address of its own. */
export function StartAskedForm({ sources, asked, refused, answered }: Props) {
  const [first] = sources
  const [search] = useSearchParams()
  const known = sources.find(({ id }) => id === search.get("goc")) ?? first
  const [sourceId, setSource] = useState(known?.id ?? "")
  const source = sources.find(({ id }) => id === sourceId)
  const [owner, setOwner] = useState<Owner | null>(asked)
  const [startsOn, setFrom] = useState(search.get("tu") ?? known?.next.startsOn ?? "")
  const [endsOn, setTo] = useState(search.get("den") ?? known?.next.endsOn ?? "")
  const [wrong, setWrong] = useState<readonly FieldError[]>(refused)
  const [attempt, setAttempt] = useState(refused.length > 0 ? 1 : 0)
  const navigate = useNavigate()
  const errorOf = (field: string) => wrong.find((one) => one.field === field)?.message
  const choose = (id: string) => {
    const next = sources.find((one) => one.id === id)?.next
    setSource(id)
    setFrom(next?.startsOn ?? startsOn)
    setTo(next?.endsOn ?? endsOn)
  }
  const go = () => {
    const days = { startsOn: startsOn || undefined, endsOn: endsOn || undefined }
    const typed = { source: sourceId, owner: owner?.value, ...days }
    const { error } = StartAsked.safeParse(typed)
    setWrong(error ? fieldErrorsOf(error, startLabels) : [])
    setAttempt((n) => n + 1)
    if (!error)
      navigate(
        paths.adminNewPlan({ goc: sourceId, cua: owner?.value, tu: startsOn, den: endsOn }),
        {
          preventScrollReset: true,
        },
      )
  }
  return (
    <Section small title={m.start_from()}>
      <Card>
        <form
          noValidate
          className={styles.asked}
          onSubmit={(event) => {
            event.preventDefault()
            go()
          }}
        >
          <ErrorSummary
            title={m.unit_form_wrong()}
            attempt={attempt}
            errors={wrong.map(({ field, label, message }) => ({
              ...{ id: field, message: `${label}: ${message}` },
            }))}
          />
          <SelectInput
            id="source"
            label={m.start_source()}
            options={sources.map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
            value={sourceId}
            onValue={choose}
            error={errorOf("source")}
            lang="vi"
          />
          <Stack>
            <ChooseUnit
              id="owner"
              label={m.start_owner()}
              hint={m.start_owner_hint()}
              value={owner && { ...owner, detail: "" }}
              onValue={setOwner}
              on={startsOn || undefined}
              error={errorOf("owner")}
            />
            {!owner && source && source.holders.length > 0 && (
              <ChipRow label={m.start_owner_before()}>
                {source.holders.map(({ id, name }) => (
                  <Chip
                    key={id}
                    size="sm"
                    pressed={false}
                    onClick={() => setOwner({ value: id, label: name })}
                  >
                    <span lang="vi">{name}</span>
                  </Chip>
                ))}
              </ChipRow>
            )}
          </Stack>
          <div className={styles.pair}>
            <DateInput
              id="startsOn"
              label={m.start_starts_on()}
              value={startsOn}
              onValue={setFrom}
              error={errorOf("startsOn")}
            />
            <DateInput
              id="endsOn"
              label={m.start_ends_on()}
              value={endsOn}
              onValue={setTo}
              error={errorOf("endsOn")}
            />
          </div>
          <ButtonRow>
            <Button type="submit" variant={answered ? "default" : "main"}>
              {answered ? m.start_again() : m.start_look()}
            </Button>
          </ButtonRow>
        </form>
      </Card>
    </Section>
  )
}
