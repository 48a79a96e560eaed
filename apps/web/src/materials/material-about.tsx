import { planIndexIds } from "@loa/domain/indices/structure.ts"
import { needsItems } from "@loa/domain/materials/material.ts"
import { ChipRow, Token } from "@loa/ui/chip.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { DateInput } from "@loa/ui/text-input.tsx"
import { nameOf } from "../activities/channel-name.ts"
import { m } from "../paraglide/messages.js"
import { indexNames } from "../transparency/index-names.ts"
import styles from "./material.module.css"
import type { MaterialOptions } from "./queries.ts"
import type { MaterialForm } from "./use-material-form.ts"

type Props = { form: MaterialForm; options: MaterialOptions; isNew: boolean }

/** What it is for: the plan's item, line and channel, and the days it is used. */
export function MaterialAbout({ form, options, isNew }: Props) {
  const { draft, set, sent } = form
  const { plans, tasks, channels } = options
  return (
    <>
      {isNew && plans.length > 1 && (
        <SelectInput
          id="planId"
          label={m.material_field_plan()}
          options={plans.map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
          value={draft.planId}
          // Items and lines are those of the plan.
          onValue={(planId) => set({ planId, items: [], taskCode: "" })}
          error={sent.errorOf("planId")}
        />
      )}
      <Items form={form} options={options} />
      <div className={styles.pair}>
        <SelectInput
          id="taskCode"
          label={m.material_field_task()}
          placeholder={m.material_field_task_none()}
          options={tasks.map(({ code, title }) => ({
            value: code,
            label: `${m.tasks_line({ code })}: ${title}`,
          }))}
          value={draft.taskCode}
          onValue={(taskCode) => set({ taskCode })}
          error={sent.errorOf("taskCode")}
        />
        <SelectInput
          id="channelCode"
          label={m.material_field_channel()}
          placeholder={m.material_field_channel_none()}
          options={channels.map((one) => ({ value: one.code, label: nameOf(one) }))}
          value={draft.channelCode}
          onValue={(channelCode) => set({ channelCode })}
          error={sent.errorOf("channelCode")}
        />
        <DateInput
          id="validFrom"
          label={m.material_field_from()}
          value={draft.validFrom}
          onValue={(validFrom) => set({ validFrom })}
          error={sent.errorOf("validFrom")}
          required
        />
        <DateInput
          id="validTo"
          label={m.material_field_to()}
          hint={m.material_field_to_hint()}
          value={draft.validTo}
          onValue={(validTo) => set({ validTo })}
          error={sent.errorOf("validTo")}
        />
      </div>
    </>
  )
}

/** The main item, and others beside it. */
function Items({ form, options }: Omit<Props, "isNew">) {
  const { draft, set, sent } = form
  const [main = "", ...others] = draft.items
  const named = (code: string) => {
    const item = options.items.find((one) => one.code === code)
    return item ? `${item.label} · ${item.shortTitle}` : code
  }
  const groups = (codes: readonly string[]) =>
    planIndexIds.map((id) => ({
      group: indexNames[id],
      options: options.items
        .filter(({ indexId, code }) => indexId === id && !codes.includes(code))
        .map(({ code }) => ({ value: code, label: named(code) })),
    }))
  return (
    <Stack>
      <SelectInput
        id="items"
        label={m.material_field_item()}
        hint={m.material_field_item_hint()}
        placeholder={
          needsItems(draft.kind) ? m.material_field_item_choose() : m.material_field_item_none()
        }
        options={groups(others)}
        value={main}
        onValue={(code) => set({ items: code ? [code, ...others] : others })}
        error={sent.errorOf("items")}
        required={needsItems(draft.kind)}
      />
      {main && (
        <SelectInput
          label={m.material_field_item_more()}
          placeholder={m.material_field_item_add()}
          options={groups(draft.items)}
          value=""
          onValue={(code) => code && set({ items: [...draft.items, code] })}
        />
      )}
      {others.length > 0 && (
        <ChipRow label={m.material_field_item_more()}>
          {others.map((code) => (
            <Token
              key={code}
              removeLabel={m.material_field_item_remove({ name: named(code) })}
              onRemove={() => set({ items: draft.items.filter((one) => one !== code) })}
            >
              <span lang="vi">{named(code)}</span>
            </Token>
          ))}
        </ChipRow>
      )}
    </Stack>
  )
}
