import type { Db } from "@loa/db/db.ts"
import { undone } from "@loa/db/testing.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { beforeAll, expect, test } from "vitest"
import { insertActivity, publicApi } from "./public-test-client.ts"

let db: Db
beforeAll(async () => {
  db = await referenceDb()
})

const paths = ["/activities", "/summary", "/plan?format=csv", "/openapi.json", "/sources"]

test.each(paths)("%s is open to every page and kept for a minute", async (path) => {
  const { headers, status } = await publicApi(db).get(path, { Origin: "https://bao.example" })
  expect(status).toBe(200)
  expect(headers.get("access-control-allow-origin")).toBe("*")
  expect(headers.get("access-control-allow-credentials")).toBeNull()
  expect(headers.get("cache-control")).toBe("public, s-maxage=60")
  expect(headers.get("etag")).toMatch(/^"[0-9a-f]{40}"$/)
})

test(
  "304 while nothing changed, a new tag the moment something did",
  undone(
    () => db,
    async (tx) => {
      const api = publicApi(tx)
      const etag = (await api.get("/activities")).headers.get("etag") ?? ""
      const same = await api.get("/activities", { "If-None-Match": etag })
      expect(same.status).toBe(304)
      expect(await same.text()).toBe("")
      expect(same.headers.get("etag")).toBe(etag)
      expect(same.headers.get("cache-control")).toBe("public, s-maxage=60")
      expect(same.headers.get("access-control-allow-origin")).toBe("*")
      expect(same.headers.get("vary")).toBe("Accept")
      await insertActivity(tx)
      const changed = await api.get("/activities", { "If-None-Match": etag })
      expect(changed.status).toBe(200)
      expect(changed.headers.get("etag")).not.toBe(etag)
    },
  ),
)

test("JSON and CSV of one address have tags of their own", async () => {
  const api = publicApi(db)
  const tag = async (accept: string) =>
    (await api.get("/plan", { Accept: accept })).headers.get("etag")
  expect(await tag("text/csv")).not.toBe(await tag("application/json"))
})

test("a refusal is never kept", async () => {
  const { headers } = await publicApi(db).get("/plan/khong-co", { "If-None-Match": "*" })
  expect(headers.get("cache-control")).toBe("no-store")
  expect(headers.get("etag")).toBeNull()
  expect(headers.get("access-control-allow-origin")).toBe("*")
})

test("a page of another site may ask before it reads, and may only read", async () => {
  const { status, headers } = await publicApi(db).get(
    "/activities",
    { Origin: "https://bao.example", "Access-Control-Request-Method": "GET" },
    "OPTIONS",
  )
  expect(status).toBe(204)
  expect(headers.get("access-control-allow-methods")).toBe("GET,HEAD,OPTIONS")
  expect((await publicApi(db).get("/activities", {}, "POST")).status).toBe(404)
})

test("HEAD answers the headers alone", async () => {
  const response = await publicApi(db).get("/plan", {}, "HEAD")
  expect(response.status).toBe(200)
  expect(response.headers.get("etag")).toMatch(/^"/)
  expect(await response.text()).toBe("")
})
