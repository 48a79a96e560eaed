import { Entry, EntryList } from "@loa/ui/entry-list.tsx"
import type { IconName } from "@loa/ui/icon.tsx"
import { PageHead } from "@loa/ui/page.tsx"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"

type Part = { icon: IconName; title: string; detail: string; to: string }

const parts = (): Part[] => [
  {
    icon: "plus",
    title: m.commune_title(),
    detail: m.admin_commune_detail(),
    to: paths.adminCommune(),
  },
  {
    icon: "calendar",
    title: m.start_title(),
    detail: m.start_admin_detail(),
    to: paths.adminNewPlan(),
  },
  {
    icon: "hall",
    title: m.unit_desk_title(),
    detail: m.admin_units_detail(),
    to: paths.adminUnits(),
  },
  { icon: "pin", title: m.area_title(), detail: m.admin_areas_detail(), to: paths.adminAreas() },
  {
    icon: "people",
    title: m.accounts_title(),
    detail: m.admin_accounts_detail(),
    to: paths.adminAccounts(),
  },
  {
    icon: "settings",
    title: m.setting_title(),
    detail: m.admin_settings_detail(),
    to: paths.adminSettings(),
  },
  { icon: "book", title: m.audit_title(), detail: m.admin_audit_detail(), to: paths.adminAudit() },
]

/** What an administrator looks after, each part with what it is for. */
export function Component() {
  return (
    <>
      <title>{`${m.nav_admin()} · Loa`}</title>
      <PageHead title={m.nav_admin()} lede={m.admin_lede()} />
      <EntryList>
        {parts().map(({ icon, title, detail, to }) => (
          <Entry key={to} icon={icon} title={title} meta={[detail]} to={to} level={2} />
        ))}
      </EntryList>
    </>
  )
}
