import type { IndexId } from "@loa/domain/indices/structure.ts"

const query = (values: Record<string, string | number | undefined>) => {
  const given = Object.entries(values).flatMap(([k, v]) =>
    v === undefined ? [] : [[k, String(v)]],
  )
  const search = new URLSearchParams(given).toString()
  return search ? `?${search}` : ""
}

/** The filters of the public list of activities, by their names in the address. */
export type ActivityFilters = {
  tim?: string
  "noi-dung"?: string
  "chi-so"?: string
  "hinh-thuc"?: string
  "don-vi"?: string
  "ke-hoach"?: string
  nam?: number
  quy?: number
}

/** What a new form is opened with, by codes: the plan's item, its task line, the way it is done. */
export type LogAsked = {
  item?: string
  task?: string
  channel?: string
  /** Another entry, to make one like it. */
  copyOf?: string
  /** What was broadcast or handed out. */
  material?: string
}

/** Which plan's tasks, of which year, as which organization sees them. */
export type TasksView = { "ke-hoach"?: string; nam?: number; "don-vi"?: string; phan?: string }

/** A report has its address before anything of it was written. */
export type ReportAt = {
  planId: string
  period: string
  scope: "unit" | "consolidated"
  organizationId: string
}

/** Every address of the site, built in one place (DESIGN §6). */
export const paths = {
  home: () => "/",
  activities: (filters: ActivityFilters = {}) => `/hoat-dong${query(filters)}`,
  activity: (id: string) => `/hoat-dong/${id}`,
  indices: () => "/chi-so",
  ranking: (index: IndexId) => `/chi-so/${index}`,
  plans: () => "/ke-hoach",
  plan: (id: string) => `/ke-hoach/${id}`,
  /** In the version that is in force on a day. */
  planOn: (id: string, day: string) => `/ke-hoach/${id}${query({ ngay: day })}`,
  planItem: (id: string, item: string) => `/ke-hoach/${id}#${item}`,
  units: () => "/don-vi",
  unit: (id: string) => `/don-vi/${id}`,
  publishedReports: () => "/bao-cao",
  data: () => "/du-lieu",
  signIn: (next?: string) => `/dang-nhap${query({ tiep: next })}`,
  invitation: (code: string) => `/moi/${code}`,
  work: (organization?: string) => `/lam-viec${query({ "don-vi": organization })}`,
  ownAccount: () => "/lam-viec/tai-khoan",
  logActivity: ({ item, task, channel, copyOf, material }: LogAsked = {}) => {
    const asked = { "noi-dung": item, "nhiem-vu": task, "hinh-thuc": channel }
    return `/lam-viec/ghi${query({ ...asked, tu: copyOf, "tai-lieu": material })}`
  },
  outbox: () => "/lam-viec/cho-gui",
  logSeries: (copyOf?: string) => `/lam-viec/ghi/nhieu-buoi${query({ tu: copyOf })}`,
  editActivity: (id: string) => `/lam-viec/ghi/${id}`,
  logSheet: () => "/lam-viec/phieu",
  importActivities: () => "/lam-viec/nhap",
  workActivities: (filters: Record<string, string | undefined> = {}) =>
    `/lam-viec/hoat-dong${query(filters)}`,
  /** What waits for a check; `bai` is the entry that is looked at. */
  review: (filters: Record<string, string | undefined> = {}) =>
    `/lam-viec/kiem-tra${query(filters)}`,
  workActivity: (id: string) => `/lam-viec/hoat-dong/${id}`,
  workTasks: (view: TasksView = {}) => `/lam-viec/ke-hoach${query(view)}`,
  workTask: (code: string, view: TasksView & { o?: string } = {}) =>
    `/lam-viec/ke-hoach/${code}${query(view)}`,
  materials: (filters: Record<string, string | undefined> = {}) =>
    `/lam-viec/tai-lieu${query(filters)}`,
  material: (id: string) => `/lam-viec/tai-lieu/${id}`,
  /** `ten` and `duong-dan` are what is known of it already. */
  newMaterial: (
    asked: Partial<Record<"ke-hoach" | "loai" | "nhiem-vu" | "ten" | "duong-dan", string>> = {},
  ) => `/lam-viec/tai-lieu/them${query(asked)}`,
  editMaterial: (id: string) => `/lam-viec/tai-lieu/${id}/sua`,
  /** The desk of one period: `ke-hoach`, `ky`, and the agency it is gathered for. */
  reports: (desk: { "ke-hoach"?: string; ky?: string; "co-quan"?: string; truoc?: string } = {}) =>
    `/lam-viec/bao-cao${query(desk)}`,
  report: (
    { planId, period, scope, organizationId }: ReportAt,
    view: { so?: string; xem?: string } = {},
  ) =>
    `/lam-viec/bao-cao/${planId}/${period}/${scope === "unit" ? "don-vi" : "tong-hop"}/${organizationId}${query(view)}`,
  /** The review of a plan: `ke-hoach`, `trang-thai` of proposals, `so-sanh` of two versions. */
  planReview: (view: Record<string, string | undefined> = {}) => `/lam-viec/ra-soat${query(view)}`,
  /** What a proposal begins with: `loai`, and the item or task it is about. */
  planProposal: (about: Record<string, string | undefined> = {}) =>
    `/lam-viec/ra-soat/de-xuat${query(about)}`,
  /** The yearly plan of a unit, or of all (`don-vi=all`); `o` is the figure whose entries are looked at. */
  outreach: (view: TasksView & { o?: string } = {}) => `/lam-viec/ke-hoach-nam${query(view)}`,
  workCoverage: (view: Record<string, string | number | undefined> = {}) =>
    `/lam-viec/do-phu${query(view)}`,
  /** What proves the activities of a plan's year, of an item and a unit or of all. */
  evidencePack: (asked: Record<string, string | number | undefined> = {}) =>
    `/lam-viec/ho-so${query(asked)}`,
  admin: () => "/lam-viec/quan-tri",
  adminAreas: (filters: Record<string, string | undefined> = {}) =>
    `/lam-viec/quan-tri/dia-ban${query(filters)}`,
  adminArea: (code: string) => `/lam-viec/quan-tri/dia-ban/${code}`,
  adminAreaChange: () => "/lam-viec/quan-tri/dia-ban/thay-doi",
  adminUnits: (filters: Record<string, string | undefined> = {}) =>
    `/lam-viec/quan-tri/don-vi${query(filters)}`,
  adminUnit: (id: string) => `/lam-viec/quan-tri/don-vi/${id}`,
  adminNewUnit: () => "/lam-viec/quan-tri/don-vi/them",
  adminCommune: () => "/lam-viec/quan-tri/lap-xa",
  adminAccounts: (filters: Record<string, string | undefined> = {}) =>
    `/lam-viec/quan-tri/tai-khoan${query(filters)}`,
  adminInvite: () => "/lam-viec/quan-tri/tai-khoan/moi",
  adminAccount: (id: string) => `/lam-viec/quan-tri/tai-khoan/${id}`,
  adminHandover: (id: string) => `/lam-viec/quan-tri/tai-khoan/${id}/ban-giao`,
  adminNewPlan: (asked: Record<string, string | undefined> = {}) =>
    `/lam-viec/quan-tri/ke-hoach-moi${query(asked)}`,
  adminSettings: () => "/lam-viec/quan-tri/cai-dat",
  adminAudit: (filters: Record<string, string | undefined> = {}) =>
    `/lam-viec/quan-tri/nhat-ky${query(filters)}`,
}
