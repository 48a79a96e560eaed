import { cadences } from "@loa/domain/plan/kinds.ts"
import { rewording } from "@loa/domain/plan/start-plan.ts"
import { Card } from "@loa/ui/card.tsx"
import { Checkbox } from "@loa/ui/checkbox.tsx"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Section, Stack } from "@loa/ui/page.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { formatCount, formatList } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { indexNames } from "../transparency/index-names.ts"
import { cadenceWords } from "./review-words.ts"
import styles from "./start-plan.module.css"
import { datedTasks, toggled } from "./start-plan-decisions.ts"
import type { Part } from "./start-plan-form.tsx"
import { StartPart } from "./start-plan-part.tsx"

/** Tasks with their cadence, items, and words that no longer hold. */
export const StartContent = (part: Part) => (
  <>
    <Tasks {...part} />
    <Items {...part} />
    <Rewording {...part} />
  </>
)

function Tasks({ proposal, decisions: { plan, set }, sent }: Part) {
  const lines = proposal.tasks.filter(({ isHeading }) => !isHeading)
  const kept = plan.tasks.filter(({ code }) => lines.some((line) => line.code === code))
  const reworded = rewording(plan.reword)
  const dated = datedTasks(plan, proposal)
  return (
    <StartPart
      id="tasks"
      title={m.start_tasks()}
      count={`${formatCount(kept.length)}/${formatCount(lines.length)}`}
      lede={m.start_tasks_lede()}
      error={sent.errorOf("tasks")}
    >
      {dated.length > 0 && <Note icon="info">{m.start_dated({ codes: formatList(dated) })}</Note>}
      {kept.length === 0 && <Note icon="info">{m.start_no_tasks()}</Note>}
      <Card rows>
        {lines.map(({ code, title, cadence }) => {
          const now = plan.tasks.find((one) => one.code === code)
          return (
            <div key={code} className={styles.task}>
              <Checkbox
                label={<span lang="vi">{`${code}. ${reworded(title)}`}</span>}
                checked={now !== undefined}
                onValue={(on) =>
                  set({
                    tasks: on
                      ? [...plan.tasks, { code, cadence }]
                      : plan.tasks.filter((one) => one.code !== code),
                  })
                }
              />
              {now && (
                <SelectInput
                  dense
                  label={<span className="vh">{m.start_cadence_of({ code })}</span>}
                  options={cadences.map((one) => ({ value: one, label: cadenceWords[one]() }))}
                  value={now.cadence ?? "rolling"}
                  onValue={(value) =>
                    set({
                      tasks: plan.tasks.map((one) =>
                        one.code === code
                          ? { code, cadence: cadences.find((known) => known === value) ?? null }
                          : one,
                      ),
                    })
                  }
                />
              )}
            </div>
          )
        })}
      </Card>
    </StartPart>
  )
}

function Items({ proposal, decisions: { plan, set }, sent }: Part) {
  const indices = [...new Set(proposal.items.map(({ indexId }) => indexId))]
  const itemsOf = (index: (typeof indices)[number]) =>
    proposal.items.filter(({ indexId }) => indexId === index)
  const keptOf = (index: (typeof indices)[number]) =>
    itemsOf(index).filter(({ code }) => plan.items.includes(code)).length
  return (
    <StartPart
      id="items"
      title={m.start_items()}
      count={`${formatCount(plan.items.length)}/${formatCount(proposal.items.length)}`}
      lede={m.start_items_lede()}
      error={sent.errorOf("items")}
    >
      <Card>
        {indices.map((index) => (
          <Disclosure
            key={index}
            summary={`${indexNames[index]} (${keptOf(index)}/${itemsOf(index).length})`}
          >
            <Stack>
              {itemsOf(index).map(({ code, label, title }) => (
                <Checkbox
                  key={code}
                  label={<span lang="vi">{`${label} ${title}`}</span>}
                  checked={plan.items.includes(code)}
                  onValue={(on) => set({ items: toggled(plan.items, code, on) })}
                />
              ))}
            </Stack>
          </Disclosure>
        ))}
      </Card>
    </StartPart>
  )
}

function Rewording({ proposal, decisions: { plan, set } }: Part) {
  if (proposal.reword.length === 0) return null
  return (
    <Section small id="reword" title={m.start_reword()} lede={m.start_reword_lede()}>
      <Card>
        <Stack>
          {proposal.reword.map((pair) => (
            <Checkbox
              key={pair.from}
              label={
                <span lang="vi">
                  “{pair.from}” → “{pair.to}”
                </span>
              }
              checked={plan.reword.some(({ from }) => from === pair.from)}
              onValue={(on) =>
                set({
                  // In the order proposed: the longer words are replaced before a part of them.
                  reword: proposal.reword.filter(({ from }) =>
                    from === pair.from ? on : plan.reword.some((one) => one.from === from),
                  ),
                })
              }
            />
          ))}
        </Stack>
      </Card>
    </Section>
  )
}
