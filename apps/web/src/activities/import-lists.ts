import { importFields } from "@loa/domain/activities/import-field.ts"
import type { ImportRules } from "@loa/domain/activities/import-rules.ts"
import type { ImportLists } from "@loa/domain/activities/import-vocabulary.ts"
import type { Day } from "@loa/domain/dates.ts"
import type { Options } from "./queries.ts"
import { acceptanceOf } from "./start-draft.ts"

type Named = { id: string; name: string; shortName: string | null; aliases: readonly string[] }

/** What the cells may name: the form's own lists, partners also by their other names. */
export function importListsOf(options: Options, organizations: readonly Named[]): ImportLists {
  const { channels, audiences, items, tasks } = options
  const others = new Map(organizations.map((one) => [one.id, one]))
  const partners = options.partners.map(({ id, name, validFrom, validTo }) => {
    const { name: today, shortName, aliases = [] } = others.get(id) ?? { name, shortName: null }
    return { id, names: [name, today, shortName ?? "", ...aliases], validFrom, validTo }
  })
  return { channels, audiences, items, tasks, partners }
}

/** By what rules the rows are checked before they are sent: those the server applies. */
export function importRulesOf(options: Options, today: Day, submit: boolean): ImportRules | null {
  const { organization, planId, items } = options
  if (planId === null) return null
  const parts = <Kind extends "bullets" | "subItems">(kind: Kind) =>
    items.flatMap((item) => item[kind].map(({ id }) => ({ id, itemCode: item.code })))
  return {
    ...{ organizationId: organization.id, planId, submit },
    acceptance: acceptanceOf(options, { planId }, today),
    known: {
      channels: new Map(options.channels.map((channel) => [channel.code, channel])),
      tasks: new Map(options.tasks.map(({ code }) => [code, { isHeading: false }])),
      itemCodes: items.map(({ code }) => code),
      ...{ bullets: parts("bullets"), subItems: parts("subItems"), partners: options.partners },
      audienceCodes: options.audiences.map(({ code }) => code),
    },
  }
}

/** Whose activities are imported, and by which lists and rules. */
export type ImportSource = {
  organizationId: string
  planId: string
  lists: ImportLists
  rules: (submit: boolean) => ImportRules | null
}

/** The columns of a table to type into. */
export const gridFields = [
  ...(["firstDay", "channelCode", "title", "items", "audiences", "reach", "place"] as const),
  ...(["minutes", "links", "explanation"] as const),
]

export const fieldsOf = (options: Options) => importFields(options.audiences)
