import type { Db } from "@loa/db/db.ts"
import { undone } from "@loa/db/testing.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { sql } from "drizzle-orm"
import { beforeAll, expect, test } from "vitest"
import { z } from "zod"
import { Coverage } from "./coverage-answer.ts"
import { AnyActivity } from "./get-activity.ts"
import { AreaDetail } from "./get-area.ts"
import { ActivityPage } from "./list-activities.ts"
import { AreaPage } from "./list-areas.ts"
import { AudienceList, ChannelList } from "./list-channels.ts"
import { OrganizationList } from "./list-organizations.ts"
import { PlanList } from "./list-plans.ts"
import { ReportList } from "./list-reports.ts"
import { TaskList } from "./list-tasks.ts"
import { OrganizationDetail } from "./organization-answer.ts"
import { Plan } from "./plan-answer.ts"
import { insertActivity, publicApi, traBong } from "./public-test-client.ts"
import { publicRoutes } from "./routes.ts"
import { Summary } from "./summary-answer.ts"

let db: Db
beforeAll(async () => {
  db = await referenceDb()
})

const one = "0195e000-0000-7000-8000-000000000001"

/** Every endpoint but those of indices, which have their own tests; schemas are strict, so keys are exact. */
const endpoints: [path: string, address: string, answer: z.ZodType][] = [
  ["/activities", "/activities", ActivityPage],
  ["/activities/{id}", `/activities/${one}`, AnyActivity],
  ["/coverage", "/coverage?year=2025", Coverage],
  ["/summary", "/summary?year=2025", Summary],
  ["/plan", "/plan", PlanList],
  ["/plan/{id}", `/plan/${traBong}`, Plan],
  ["/tasks", "/tasks", TaskList],
  ["/organizations", "/organizations", OrganizationList],
  ["/organizations/{id}", "/organizations/ubnd-xa-tra-phong", OrganizationDetail],
  ["/channels", "/channels", ChannelList],
  ["/audiences", "/audiences", AudienceList],
  ["/reports", "/reports", ReportList],
  ["/areas", "/areas?limit=200", AreaPage],
  ["/areas/{code}", "/areas/21142", AreaDetail],
]

const full = (tx: Db) =>
  insertActivity(tx, {
    id: one,
    lastDay: "2025-03-05",
    taskCode: "4",
    summary: "Nói về sổ đỏ",
    links: ["https://example.gov.vn/tin"],
    minutes: 30,
    copies: 12,
    languages: ["vi", "cor"],
    mode: "both",
    items: [
      { code: "pci-g", subItemIds: ["pci-g-s2"] },
      { code: "par-a", bulletIds: ["par-a-2"] },
    ],
    audiences: { people: 40, leaders: null },
    partners: ["phong-vhtt"],
    authorName: "TÊN-NGƯỜI-GHI",
    explanation: "GIẢI-TRÌNH-NỘI-BỘ",
    cost: 987654321,
    details: { channelName: "CHI-TIẾT-NỘI-BỘ" },
  })

test.each(endpoints)("%s answers what its schema says, no key more or less", (_, address, answer) =>
  undone(
    () => db,
    async (tx) => {
      await full(tx)
      const response = await publicApi(tx).get(address)
      expect(response.status).toBe(200)
      expect(answer.safeParse(await response.json()).error).toBeUndefined()
    },
  )(),
)

test(
  "what a published activity says, field by field",
  undone(
    () => db,
    async (tx) => {
      await full(tx)
      expect(await publicApi(tx).json(`/activities/${one}`)).toEqual({
        id: one,
        state: "published",
        plan: traBong,
        organization: { id: "ubnd-xa-tra-phong", name: "UBND xã Trà Phong" },
        firstDay: "2025-03-04",
        lastDay: "2025-03-05",
        channel: {
          code: "meeting",
          name: "Họp thôn, sinh hoạt cộng đồng",
          nameEn: "Village meeting",
          kind: "traditional",
        },
        task: { code: "4", title: expect.stringMatching(/pháp luật/i) },
        title: "Họp thôn về đất đai",
        summary: "Nói về sổ đỏ",
        place: "Nhà văn hóa thôn",
        links: ["https://example.gov.vn/tin"],
        evidence: [],
        items: [
          {
            code: "pci-g",
            label: "PCI.g",
            shortTitle: expect.any(String),
            index: "pci",
            main: true,
            bullets: [],
            subItems: [{ id: "pci-g-s2", title: expect.any(String) }],
          },
          {
            code: "par-a",
            label: "PAR.a",
            shortTitle: "Công tác chỉ đạo, điều hành",
            index: "par",
            main: false,
            bullets: [{ id: "par-a-2", text: expect.any(String) }],
            subItems: [],
          },
        ],
        audiences: [
          { code: "leaders", name: "Lãnh đạo, người đứng đầu", nameEn: "Leaders", reach: null },
          { code: "people", name: "Người dân", nameEn: "Citizens", reach: 40 },
        ],
        reach: 40,
        minutes: 30,
        copies: 12,
        languages: ["vi", "cor"],
        mode: "both",
        partners: [{ id: "phong-vhtt", name: expect.stringContaining("Phòng Văn hóa") }],
        afterPlan: false,
        sample: false,
        publishedAt: "2025-03-06T02:00:00.000Z",
      })
    },
  ),
)

const tables = [
  "activity",
  "activity_item",
  "activity_audience",
  "activity_partner",
  "activity_evidence",
  "evidence",
  "file",
  "activity_facts",
  "plan",
  "plan_version",
  "plan_party",
  "plan_text",
  "plan_body",
  "content_item",
  "content_item_wording",
  "content_bullet",
  "task",
  "task_wording",
  "legal_document",
  "channel",
  "audience",
  "organization",
  "organization_name",
  "area",
]

test(
  "a column added next year stays inside, and so does what is internal today",
  undone(
    () => db,
    async (tx) => {
      for (const table of tables)
        await tx.execute(
          sql.raw(`alter table ${table} add column secret text not null default 'MẬT-9999'`),
        )
      await tx.execute(sql.raw("alter table activity disable trigger user"))
      await tx.execute(sql.raw("alter table activity_item disable trigger user"))
      await tx.execute(sql.raw("alter table activity_audience disable trigger user"))
      await full(tx)
      const api = publicApi(tx)
      for (const [, address] of endpoints)
        for (const format of ["json", "csv"]) {
          const text = await api.text(
            `${address}${address.includes("?") ? "&" : "?"}format=${format}`,
          )
          expect(text).not.toMatch(/secret|MẬT-9999|TÊN-NGƯỜI-GHI|NỘI-BỘ|987654321/)
        }
    },
  ),
)

const Schema = z.looseObject({
  type: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
})
const Operation = z.looseObject({
  parameters: z
    .array(z.looseObject({ name: z.string(), in: z.string(), schema: z.unknown() }))
    .optional(),
  responses: z.record(
    z.string(),
    z.looseObject({
      content: z.record(z.string(), z.looseObject({ schema: Schema.optional() })).optional(),
    }),
  ),
})
const Document = z.looseObject({
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
})

test("every route stands in the OpenAPI document, with parameters and the schema of its answer", async () => {
  const { servers, paths } = Document.parse(await publicApi(db).json("/openapi.json"))
  const routes = publicRoutes.routes.filter(
    ({ method, path }) => method === "GET" && path !== "/openapi.json",
  )
  const wanted = [...new Set(routes.map(({ path }) => path.replace(/:(\w+)/g, "{$1}")))]
  expect(servers).toEqual([{ url: "/api/public/v1" }])
  expect(Object.keys(paths).toSorted()).toEqual(wanted.toSorted())
  for (const [path] of endpoints) expect(wanted).toContain(path)
  for (const [path, { get }] of Object.entries(paths)) {
    const names = get?.parameters?.map(({ name }) => name) ?? []
    if (path === "/evidence/{id}") {
      expect(Object.keys(get?.responses["200"]?.content ?? {})).toContain("image/jpeg")
      continue
    }
    expect(names).toContain("format")
    if (path.endsWith("/file")) {
      expect(Object.keys(get?.responses["200"]?.content ?? {}).join(" ")).toMatch(
        /wordprocessingml.*spreadsheetml/,
      )
      continue
    }
    for (const [, name] of path.matchAll(/\{(\w+)\}/g)) expect(names).toContain(name)
    expect(Object.keys(get?.responses ?? {})).toEqual(
      expect.arrayContaining(["200", "304", "404", "422", "503"]),
    )
    expect(Object.keys(get?.responses["200"]?.content ?? {})).toEqual([
      "application/json",
      "text/csv",
    ])
    expect(get?.responses["422"]?.content).toEqual({
      "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
    })
    const schema = get?.responses["200"]?.content?.["application/json"]?.schema ?? {}
    expect(["object", undefined]).toContain(schema.type)
    expect(Object.keys(schema.properties ?? schema.anyOf ?? schema.oneOf ?? {})).not.toEqual([])
  }
})

const nasty = [
  "%00",
  "a%00b",
  "'",
  "%25_%5C",
  "💥",
  "x".repeat(5000),
  "0000-01-01",
  "9999-12-31",
].concat(["-1", "1e309", "2025.5", "", "%ED%A0%80", "../.."])
const manyQuestions = 60_000

test(
  "whatever is asked, the answer is data or a refusal, never a bug",
  async () => {
    const api = publicApi(db)
    const { paths } = Document.parse(await api.json("/openapi.json"))
    for (const [path, { get }] of Object.entries(paths))
      for (const { name, in: where } of get?.parameters ?? [])
        for (const value of nasty) {
          const filled = path.replaceAll(/\{(\w+)\}/g, (_, part) =>
            where === "path" && part === name ? value : part === "index" ? "pci" : "51",
          )
          const asked = where === "path" ? filled : `${filled}?${name}=${value}`
          const { status } = await api.get(asked)
          expect([asked.slice(0, 80), status]).toEqual([
            asked.slice(0, 80),
            expect.toBeOneOf([200, 404, 422]),
          ])
        }
  },
  manyQuestions,
)
