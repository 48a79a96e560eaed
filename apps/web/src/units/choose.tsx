import { Button } from "@loa/ui/button.tsx"
import { Token } from "@loa/ui/chip.tsx"
import { FieldGroup } from "@loa/ui/field.tsx"
import { TextInput } from "@loa/ui/text-input.tsx"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useDeferredValue, useState } from "react"
import { m } from "../paraglide/messages.js"
import styles from "./choose.module.css"
import { type Choice, findAreas, findUnits } from "./desk-queries.ts"

type Props = {
  id?: string
  label: string
  hint?: string
  error?: string
  value: Choice | null
  onValue: (value: Choice | null) => void
  /** Only what is there on this day; without one, of any time. */
  on?: string
}

type Found = { data: readonly Choice[] | undefined }

/** Too short to mean anything. */
const fewest = 2

function Results({ found, onValue }: { found: Found; onValue: (value: Choice) => void }) {
  const { data } = found
  if (!data) return null
  return (
    <div className={styles.results}>
      <p role="status" className={styles.detail}>
        {data.length === 0 ? m.unit_choose_none() : m.unit_choose_found({ count: data.length })}
      </p>
      {data.map((choice) => (
        <Button key={choice.value} size="sm" wide onClick={() => onValue(choice)}>
          <span>
            <span lang="vi">{choice.label}</span>{" "}
            <span className={styles.detail}>{choice.detail}</span>
          </span>
        </Button>
      ))}
    </div>
  )
}

type ChooserProps = Props & { useFound: (typed: string) => Found }

function Chooser({ id, label, hint, error, value, onValue, useFound }: ChooserProps) {
  const [typed, setTyped] = useState("")
  const found = useFound(useDeferredValue(typed.trim()))
  if (value)
    return (
      <FieldGroup label={label} hint={hint} error={error} id={id}>
        {() => (
          <div>
            <Token
              onRemove={() => onValue(null)}
              removeLabel={m.unit_choose_remove({ name: value.label })}
            >
              <span lang="vi">{value.label}</span>
            </Token>
          </div>
        )}
      </FieldGroup>
    )
  const choose = (choice: Choice) => {
    setTyped("")
    onValue(choice)
  }
  return (
    <div>
      <TextInput
        id={id}
        type="search"
        label={label}
        hint={hint}
        error={error}
        value={typed}
        onValue={setTyped}
        onKeyDown={(event) => {
          // Enter looks for the name; it does not send the form around it.
          if (event.key === "Enter") event.preventDefault()
        }}
        autoComplete="off"
      />
      {typed.trim().length >= fewest && <Results found={found} onValue={choose} />}
    </div>
  )
}

/** One organization, found by a part of any name it has had. */
export function ChooseUnit(props: Props) {
  const useFound = (typed: string) =>
    useQuery({
      ...findUnits(typed, props.on),
      enabled: typed.length >= fewest,
      placeholderData: keepPreviousData,
    })
  return <Chooser {...props} useFound={useFound} />
}

/** One area, found by a part of its name or its code. */
export function ChooseArea(props: Props & { level?: "province" | "district" | "commune" }) {
  const useFound = (typed: string) =>
    useQuery({
      ...findAreas(typed, props.on, props.level),
      enabled: typed.length >= fewest,
      placeholderData: keepPreviousData,
    })
  return <Chooser {...props} useFound={useFound} />
}
