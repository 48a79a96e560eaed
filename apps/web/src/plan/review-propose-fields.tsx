import { cadences } from "@loa/domain/plan/kinds.ts"
import { Checkbox } from "@loa/ui/checkbox.tsx"
import { ChipRadio } from "@loa/ui/chip.tsx"
import { FieldGroup } from "@loa/ui/field.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { TextArea, TextInput } from "@loa/ui/text-input.tsx"
import { m } from "../paraglide/messages.js"
import { indexNames } from "../transparency/index-names.ts"
import styles from "./review.module.css"
import type { About, Draft } from "./review-draft.ts"
import type { Review } from "./review-queries.ts"
import { cadenceWords } from "./review-words.ts"

type Props = {
  data: Review
  about: About
  draft: Draft
  onAbout: (name: string, value: string) => void
  onDraft: (change: Partial<Draft>) => void
  errorOf: (field: string) => string | undefined
}

const indexOptions = (data: Review) =>
  [...new Set(data.items.map(({ indexId }) => indexId))].map((id) => ({
    ...{ value: id, label: indexNames[id] },
  }))

const itemGroups = (data: Review) =>
  indexOptions(data).map(({ value, label }) => ({
    group: label,
    options: data.items
      .filter(({ indexId }) => indexId === value)
      .map(({ code, label: sign, shortTitle }) => ({
        value: code,
        label: `${sign} · ${shortTitle}`,
      })),
  }))

const shortened = (text: string) => (text.length > 90 ? `${text.slice(0, 90).trimEnd()}…` : text)

/** Which place of the plan the change is about. */
export function ProposalPlace({ data, about, onAbout }: Props) {
  const { kind, itemCode } = about
  const item = data.items.find(({ code }) => code === itemCode)
  const ofItem = kind === "change-item" || kind === "add-bullet"
  const ofBullet = kind === "change-bullet" || kind === "drop-bullet"
  return (
    <>
      {kind === "add-item" && (
        <SelectInput
          label={m.review_index()}
          options={indexOptions(data)}
          value={about.indexId}
          onValue={(id) => onAbout("chi-so", id)}
        />
      )}
      {(ofItem || ofBullet) && (
        <SelectInput
          id="change.itemCode"
          label={m.review_item()}
          options={itemGroups(data)}
          value={itemCode}
          onValue={(code) => onAbout("noi-dung", code)}
          lang="vi"
        />
      )}
      {ofBullet && (
        <SelectInput
          id="change.bulletId"
          label={m.review_bullet()}
          options={(item?.bullets ?? []).map(({ id, text }) => ({
            value: id,
            label: shortened(text),
          }))}
          value={about.bulletId}
          onValue={(id) => onAbout("y", id)}
          lang="vi"
        />
      )}
      {kind === "change-task" && (
        <SelectInput
          id="change.taskCode"
          label={m.review_which_task()}
          options={data.tasks.map(({ code, title }) => ({
            ...{ value: code, label: shortened(`${code}. ${title}`) },
          }))}
          value={about.taskCode}
          onValue={(code) => onAbout("nhiem-vu", code)}
          lang="vi"
        />
      )}
    </>
  )
}

/** What it is to say there. */
export function ProposalWords(props: Props) {
  const { kind } = props.about
  const { draft, onDraft, errorOf } = props
  const ofText = kind === "add-bullet" || kind === "change-bullet" || kind === "add-measure"
  return (
    <>
      {(kind === "add-item" || kind === "change-item") && <ItemWords {...props} />}
      {(kind === "add-task" || kind === "change-task") && <TaskWords {...props} />}
      {kind === "add-item" && (
        <TextArea
          id="change.bullets"
          label={m.review_bullets()}
          hint={m.review_bullets_hint()}
          error={errorOf("change.bullets")}
          value={draft.text}
          onValue={(text) => onDraft({ text })}
          lang="vi"
        />
      )}
      {ofText && (
        <TextArea
          id="change.text"
          label={kind === "add-measure" ? m.review_measure() : m.review_text()}
          error={errorOf("change.text")}
          value={draft.text}
          onValue={(text) => onDraft({ text })}
          maxLength={2000}
          lang="vi"
        />
      )}
    </>
  )
}

function ItemWords({ about, draft, onDraft, errorOf }: Props) {
  return (
    <>
      {about.kind === "add-item" && (
        <TextInput
          id="change.label"
          label={m.review_label()}
          hint={m.review_label_hint()}
          error={errorOf("change.label")}
          value={draft.label}
          onValue={(label) => onDraft({ label })}
          maxLength={20}
        />
      )}
      <TextInput
        id="change.title"
        label={m.review_item_title()}
        error={errorOf("change.title")}
        value={draft.title}
        onValue={(title) => onDraft({ title })}
        maxLength={300}
        lang="vi"
      />
      <TextInput
        id="change.shortTitle"
        label={m.review_item_short()}
        hint={m.review_item_short_hint()}
        error={errorOf("change.shortTitle")}
        value={draft.shortTitle}
        onValue={(shortTitle) => onDraft({ shortTitle })}
        maxLength={80}
        lang="vi"
      />
    </>
  )
}

function TaskWords({ data, about, draft, onDraft, errorOf }: Props) {
  return (
    <>
      <TextInput
        id="change.title"
        label={m.review_task_title()}
        error={errorOf("change.title")}
        value={draft.title}
        onValue={(title) => onDraft({ title })}
        maxLength={300}
        lang="vi"
      />
      <TextArea
        id="change.content"
        label={m.review_task_content()}
        error={errorOf("change.content")}
        value={draft.content}
        onValue={(content) => onDraft({ content })}
        maxLength={2000}
        lang="vi"
      />
      <FieldGroup
        id="change.cadence"
        label={m.review_task_cadence()}
        error={errorOf("change.cadence")}
      >
        {(group) => (
          <ChipRadio
            {...group}
            options={cadences.map((one) => ({ value: one, label: cadenceWords[one]() }))}
            value={draft.cadence}
            onValue={(cadence) => onDraft({ cadence })}
          />
        )}
      </FieldGroup>
      {about.kind === "add-task" && (
        <>
          <Bodies
            id="change.leadIds"
            label={m.review_task_leads()}
            data={data}
            chosen={draft.leadIds}
            onChosen={(leadIds) => onDraft({ leadIds })}
            error={errorOf("change.leadIds")}
          />
          <Bodies
            id="change.coordinatingIds"
            label={m.review_task_helpers()}
            data={data}
            chosen={draft.coordinatingIds}
            onChosen={(coordinatingIds) => onDraft({ coordinatingIds })}
            error={errorOf("change.coordinatingIds")}
          />
        </>
      )}
    </>
  )
}

type BodiesProps = {
  id: string
  label: string
  data: Review
  chosen: string[]
  onChosen: (ids: string[]) => void
  error: string | undefined
}

/** Some of the bodies that the plan names. */
const Bodies = ({ id, label, data, chosen, onChosen, error }: BodiesProps) => (
  <FieldGroup label={label} error={error} id={id}>
    {(group) => (
      // biome-ignore lint/a11y/useSemanticElements: the label and the error stand outside, as with every other field.
      <div {...group} role="group" tabIndex={-1} className={styles.bodies}>
        <Stack>
          {data.bodies.map((body) => (
            <Checkbox
              key={body.id}
              label={<span lang="vi">{body.name}</span>}
              checked={chosen.includes(body.id)}
              onValue={(on) =>
                onChosen(on ? [...chosen, body.id] : chosen.filter((one) => one !== body.id))
              }
            />
          ))}
        </Stack>
      </div>
    )}
  </FieldGroup>
)
