import { organizationsAs } from "@loa/domain/accounts/actor.ts"
import { mayTryActivity } from "@loa/domain/activities/may.ts"
import { ButtonLink } from "@loa/ui/button.tsx"
import { NoticeBar } from "@loa/ui/notice-bar.tsx"
import { ToastHost } from "@loa/ui/toast.tsx"
import { WorkShell } from "@loa/ui/work-shell.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import {
  type LoaderFunctionArgs,
  Navigate,
  Outlet,
  redirect,
  useLocation,
  useMatch,
  useSearchParams,
} from "react-router"
import { queryClient } from "../api/query-client.ts"
import { InstallHint } from "../device/install-hint.tsx"
import { VersionNotice } from "../device/version-notice.tsx"
import { formatLongDay } from "../format.ts"
import { OutboxBadge } from "../outbox/outbox-badge.tsx"
import { SignInNotice } from "../outbox/sign-in-notice.tsx"
import { SignOut } from "../outbox/sign-out.tsx"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { lastAccount } from "../session/last-account.ts"
import { type Session, session } from "../session/queries.ts"
import { roleNames } from "../session/role-names.ts"
import { LanguageSwitch } from "./language-switch.tsx"
import { ScrollAndTitle } from "./scroll-and-title.tsx"
import { useWorkDevice } from "./use-work-device.ts"

/** Work needs a person; whoever is not signed in comes back here after signing in. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { person } = await queryClient.ensureQueryData(session)
  const { pathname, search } = new URL(request.url)
  if (person?.secondFactorDue && pathname !== paths.ownAccount())
    return redirect(paths.ownAccount())
  if (person) return null
  return redirect(paths.signIn(pathname + search))
}

type Person = NonNullable<Session["person"]>

/** What the person's roles have a use for; an administrator with no other role has no work of one's own here. */
function nav(person: Person) {
  const actor = { kind: "person", ...person } as const
  const reads = mayTryActivity(actor, "read")
  const administers = organizationsAs(actor, "admin").length > 0
  return [
    ...(reads || !administers
      ? [{ to: paths.work(), label: m.nav_my_work(), icon: "checklist", end: true } as const]
      : []),
    ...(mayTryActivity(actor, "verify")
      ? [{ to: paths.review(), label: m.nav_review(), icon: "file-check" } as const]
      : []),
    ...(mayTryActivity(actor, "write")
      ? [{ to: paths.logActivity(), label: m.nav_log(), icon: "megaphone" } as const]
      : []),
    ...(reads
      ? ([
          { to: paths.workActivities(), label: m.nav_activities(), icon: "list" },
          {
            to: paths.workTasks(),
            label: m.nav_tasks(),
            icon: "checklist",
            also: [paths.planReview()],
          },
          { to: paths.outreach(), label: m.nav_outreach(), icon: "calendar" },
          { to: paths.workCoverage(), label: m.nav_coverage(), icon: "grid" },
          { to: paths.materials(), label: m.nav_materials(), icon: "book" },
          { to: paths.reports(), label: m.nav_reports(), icon: "document" },
        ] as const)
      : []),
    ...(administers ? [{ to: paths.admin(), label: m.nav_admin(), icon: "hall" } as const] : []),
    { to: paths.indices(), label: m.nav_indices(), icon: "chart" } as const,
    ...(reads ? [] : [{ to: paths.plans(), label: m.nav_plan(), icon: "grid" } as const]),
  ]
}

/** The letters or number in the round sign: "Cán bộ mẫu 01" → "01", "Hồ Thị Mai" → "HM". */
function initialsOf(name: string) {
  const words = name.trim().split(/\s+/)
  const last = words.at(-1) ?? ""
  if (/^\d+$/.test(last)) return last.slice(-2)
  return `${words[0]?.charAt(0) ?? ""}${words.length > 1 ? last.charAt(0) : ""}`.toUpperCase()
}

/** In which office the person works, or why none is known. */
function placeOf({ memberships: [first], secondFactorDue }: Person) {
  if (secondFactorDue) return m.session_factor_due()
  return first
    ? `${first.organizationName} · ${roleNames[first.role]()}`
    : m.session_no_membership()
}

function Frame(now: Session & { person: Person }) {
  const { person, today, site } = now
  const { accountId } = person
  useWorkDevice(now)
  const items = person.secondFactorDue ? [] : nav(person)
  // The form, and an entry under review, have a bar of their own at the foot of a phone.
  const writing = useMatch(`${paths.logActivity()}/*`) !== null
  const [search] = useSearchParams()
  const reviewing = useMatch(paths.review()) !== null && search.has("bai")
  return (
    <WorkShell
      brand={{ to: paths.work(), name: site.name }}
      nav={items}
      tabs={writing || reviewing ? [] : items.slice(0, 4)}
      outside={{ to: paths.home(), label: m.nav_public(), icon: "globe", end: true }}
      labels={{
        nav: m.nav_label(),
        tabs: m.nav_tabs_label(),
        openMenu: m.nav_open_menu(),
        closeMenu: m.nav_close_menu(),
        skip: m.nav_skip(),
        account: m.nav_account(),
      }}
      title={formatLongDay(today)}
      status={<OutboxBadge accountId={accountId} />}
      who={{
        name: person.name,
        organization: placeOf(person),
        initials: initialsOf(person.name),
      }}
      account={
        <>
          <ButtonLink to={paths.ownAccount()} icon="user">
            {m.nav_own_account()}
          </ButtonLink>
          <SignOut accountId={accountId} />
          <LanguageSwitch />
        </>
      }
      notice={
        <>
          <SignInNotice accountId={accountId} />
          <VersionNotice />
          <InstallHint />
          {site.sample && (
            <NoticeBar title={m.site_sample_title()} fit="edge">
              {m.site_sample_work_detail()}
            </NoticeBar>
          )}
        </>
      }
    >
      <ScrollAndTitle />
      <Outlet />
      <ToastHost dismissLabel={m.log_close()} />
    </WorkShell>
  )
}

export function Component() {
  const { data } = useSuspenseQuery(session)
  const { pathname, search } = useLocation()
  const { person } = data
  if (person) return <Frame {...data} person={person} />
  // The session ended while the page was open; what was being typed is there again after signing in. Whoever has
  // signed out is on the way to the public pages.
  return lastAccount() && <Navigate to={paths.signIn(pathname + search)} replace />
}
