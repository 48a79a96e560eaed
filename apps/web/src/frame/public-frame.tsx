import { ButtonLink } from "@loa/ui/button.tsx"
import { NoticeBar } from "@loa/ui/notice-bar.tsx"
import { PublicShell } from "@loa/ui/public-shell.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { Outlet } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { type Session, session } from "../session/queries.ts"
import { LanguageSwitch } from "./language-switch.tsx"
import { ScrollAndTitle } from "./scroll-and-title.tsx"

export const publicLoader = () => queryClient.ensureQueryData(session)

const nav = () => [
  { to: paths.activities(), label: m.nav_activities() },
  { to: paths.indices(), label: m.nav_indices() },
  { to: paths.plans(), label: m.nav_plan() },
  { to: paths.units(), label: m.nav_units() },
  { to: paths.publishedReports(), label: m.nav_reports() },
  { to: paths.data(), label: m.nav_data() },
]

const tabs = () => [
  { to: paths.home(), label: m.nav_home(), icon: "house", end: true } as const,
  { to: paths.activities(), label: m.nav_activities(), icon: "list" } as const,
  { to: paths.indices(), label: m.nav_indices(), icon: "chart" } as const,
  { to: paths.plans(), label: m.nav_plan(), icon: "grid" } as const,
]

function Account({ person }: Pick<Session, "person">) {
  return person ? (
    <ButtonLink to={paths.work()} size="sm" icon="checklist">
      {m.nav_my_work()}
    </ButtonLink>
  ) : (
    <ButtonLink to={paths.signIn()} size="sm">
      {m.nav_sign_in()}
    </ButtonLink>
  )
}

const footer = ({ site }: Session) => ({
  about: (
    <>
      <p>{m.site_about()}</p>
      <p>{m.site_responsible({ agency: site.agency })}</p>
      <p>{m.site_address({ address: site.address })}</p>
      <p>{m.site_contact({ contact: site.contact })}</p>
    </>
  ),
  columns: [
    {
      title: m.footer_sources(),
      items: [
        { label: m.footer_source_pci() },
        { label: m.footer_source_papi() },
        { label: m.footer_source_par() },
        { label: m.footer_source_codes() },
      ],
    },
    {
      title: m.nav_data(),
      items: [
        { label: m.footer_downloads(), to: paths.data() },
        { label: m.footer_api(), href: "/api/public/v1/openapi.json" },
      ],
    },
  ],
})

/** Top bar, notice of sample data, page, footer: what every public page stands in. */
export function PublicFrame() {
  const { data } = useSuspenseQuery(session)
  return (
    <PublicShell
      brand={{ to: paths.home(), name: data.site.name, tagline: m.site_tagline() }}
      nav={nav()}
      tabs={tabs()}
      labels={{
        nav: m.nav_label(),
        tabs: m.nav_tabs_label(),
        openMenu: m.nav_open_menu(),
        closeMenu: m.nav_close_menu(),
        skip: m.nav_skip(),
      }}
      account={<Account person={data.person} />}
      notice={
        data.site.sample && (
          <NoticeBar title={m.site_sample_title()}>{m.site_sample_detail()}</NoticeBar>
        )
      }
      footer={{ ...footer(data), children: <LanguageSwitch /> }}
    >
      <ScrollAndTitle />
      <Outlet />
    </PublicShell>
  )
}
