import { m } from "../paraglide/messages.js"
import { nameOf } from "./channel-name.ts"
import type { Names } from "./field-words.ts"
import type { Options } from "./queries.ts"

/** What the codes of a draft are called, from what the form offers. */
export function namesFrom(options: Options): Names {
  const find = <Thing>(things: readonly Thing[], is: (thing: Thing) => boolean) => things.find(is)
  const organizations = [options.organization, ...options.organizations, ...options.partners]
  return {
    channel: (code) => {
      const channel = find(options.channels, (c) => c.code === code)
      return channel ? nameOf(channel) : code
    },
    item: (code) => find(options.items, (item) => item.code === code)?.label ?? code,
    audience: (code) => {
      const audience = find(options.audiences, (a) => a.code === code)
      return audience ? nameOf(audience) : code
    },
    organization: (id) => find(organizations, (o) => o.id === id)?.name ?? id,
    plan: (id) => find(options.plans, (p) => p.id === id)?.shortTitle ?? id,
    material: (id) =>
      find(options.materials, (one) => one.id === id)?.title ?? m.activity_a_material(),
  }
}
