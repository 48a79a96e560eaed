import { Refusal } from "@loa/domain/refusal.ts"
import {
  AreaChange,
  AreaKey,
  AreaListQuery,
  anAreaCode,
  EndArea,
  NewArea,
  PartWeight,
} from "@loa/domain/units/area.ts"
import { mayUnits, type UnitVerb } from "@loa/domain/units/may.ts"
import {
  AliasEdit,
  EndOrganization,
  NewCommune,
  NewHead,
  NewOrganization,
  NewParent,
  NewParticipation,
  NewReportingLine,
  OrganizationListQuery,
  Rename,
} from "@loa/domain/units/organization.ts"
import { unitLabels } from "@loa/domain/units/unit-labels.ts"
import { aCode } from "@loa/domain/validation.ts"
import { createMiddleware } from "hono/factory"
import { z } from "zod"
import { createApp, type Env } from "../http/context.ts"
import { keptPrivate } from "../http/private.ts"
import { requirePerson } from "../http/require.ts"
import { validate } from "../http/validate.ts"
import { addAlias } from "./add-alias.ts"
import { addArea } from "./add-area.ts"
import { createOrganization } from "./create-organization.ts"
import { endArea } from "./end-area.ts"
import { endOrganization } from "./end-organization.ts"
import { getArea } from "./get-area.ts"
import { getOrganization } from "./get-organization.ts"
import { listAreas } from "./list-areas.ts"
import { listOrganizations } from "./list-organizations.ts"
import { recordChange } from "./record-change.ts"
import { removeAlias } from "./remove-alias.ts"
import { renameOrganization } from "./rename-organization.ts"
import { setHead } from "./set-head.ts"
import { setParent } from "./set-parent.ts"
import { setPartWeight } from "./set-part-weight.ts"
import { setParticipation } from "./set-participation.ts"
import { setReportingLine } from "./set-reporting-line.ts"
import { setUpCommune } from "./set-up-commune.ts"

/** Whoever may not do this at all is told so before anything is parsed or fetched. */
const mayTry = (verb: UnitVerb) =>
  createMiddleware<Env>(async (c, next) => {
    if (!mayUnits(requirePerson(c.var.ctx.actor), verb))
      throw new Refusal(
        "forbidden",
        verb === "write"
          ? "Chỉ quản trị mới sửa được địa bàn và đơn vị."
          : "Tài khoản của bạn chưa được phân công ở đơn vị nào.",
      )
    await next()
  })

const json = <T extends z.ZodType>(schema: T) => validate("json", schema, unitLabels)
const query = <T extends z.ZodType>(schema: T) => validate("query", schema, unitLabels)
const area = validate("param", AreaKey, unitLabels)
const one = validate("param", z.object({ id: aCode(100) }), unitLabels)

const areaRoutes = createApp()
  .get("/", mayTry("read"), query(AreaListQuery), async (c) =>
    c.json(await listAreas(c.var.ctx, c.req.valid("query"))),
  )
  .get(
    "/:code",
    mayTry("read"),
    validate("param", z.object({ code: anAreaCode }), unitLabels),
    async (c) => c.json(await getArea(c.var.ctx, c.req.valid("param").code)),
  )
  .post("/", mayTry("write"), json(NewArea), async (c) =>
    c.json(await addArea(c.var.ctx, c.req.valid("json")), 201),
  )
  .post("/changes", mayTry("write"), json(AreaChange), async (c) =>
    c.json({ data: await recordChange(c.var.ctx, c.req.valid("json")) }, 201),
  )
  .post("/:code/:validFrom/end", mayTry("write"), area, json(EndArea), async (c) =>
    c.json(await endArea(c.var.ctx, c.req.valid("param"), c.req.valid("json"))),
  )
  .post("/:code/:validFrom/weight", mayTry("write"), area, json(PartWeight), async (c) =>
    c.json(await setPartWeight(c.var.ctx, c.req.valid("param"), c.req.valid("json"))),
  )

const organizationRoutes = createApp()
  .get("/", mayTry("read"), query(OrganizationListQuery), async (c) =>
    c.json(await listOrganizations(c.var.ctx, c.req.valid("query"))),
  )
  .get("/:id", mayTry("read"), one, async (c) =>
    c.json(await getOrganization(c.var.ctx, c.req.valid("param").id)),
  )
  .post("/", mayTry("write"), json(NewOrganization), async (c) =>
    c.json(await createOrganization(c.var.ctx, c.req.valid("json")), 201),
  )
  .post("/:id/name", mayTry("write"), one, json(Rename), async (c) =>
    c.json(await renameOrganization(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))),
  )
  .post("/:id/parent", mayTry("write"), one, json(NewParent), async (c) =>
    c.json(await setParent(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))),
  )
  .post("/:id/reporting-line", mayTry("write"), one, json(NewReportingLine), async (c) =>
    c.json(await setReportingLine(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))),
  )
  .post("/:id/head", mayTry("write"), one, json(NewHead), async (c) =>
    c.json(await setHead(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))),
  )
  .post("/:id/aliases", mayTry("write"), one, json(AliasEdit), async (c) =>
    c.json(await addAlias(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))),
  )
  .post("/:id/aliases/remove", mayTry("write"), one, json(AliasEdit), async (c) =>
    c.json(await removeAlias(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))),
  )
  .post("/:id/participation", mayTry("write"), one, json(NewParticipation), async (c) =>
    c.json(await setParticipation(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))),
  )
  .post("/:id/end", mayTry("write"), one, json(EndOrganization), async (c) =>
    c.json(await endOrganization(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))),
  )

/** Who and where, through time: read by people at work, changed by administrators. */
export const unitRoutes = createApp()
  .use(keptPrivate)
  .route("/areas", areaRoutes)
  .route("/organizations", organizationRoutes)
  .post("/communes", mayTry("write"), json(NewCommune), async (c) =>
    c.json(await setUpCommune(c.var.ctx, c.req.valid("json")), 201),
  )
