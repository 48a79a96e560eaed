import type { Db } from "@loa/db/db.ts"
import type { Role } from "@loa/domain/accounts/actor.ts"
import type { MaterialWrite } from "@loa/domain/materials/material.ts"
import { clientAs } from "../http/testing.ts"
import { person, planId } from "../plan/testing.ts"

/** The routes as somebody has them on a day. */
export const materialsAs = (db: Db, today: string, organizationId: string, ...held: Role[]) =>
  clientAs({ db, today, actor: person(organizationId, ...held) }).materials

export const script: MaterialWrite = {
  ...{ version: null, planId, kind: "script", title: "Nộp hồ sơ đất đai qua mạng" },
  ...{ body: "Thưa bà con, nộp hồ sơ qua mạng thì không phải đi lại nhiều lần.", link: "" },
  ...{ documentNumber: "", documentDate: null, taskCode: "10a", channelCode: "commune-radio" },
  ...{ minutes: 5, validFrom: "2025-05-05", validTo: null },
  items: [
    { code: "papi-g", main: false },
    { code: "pci-b", main: true },
  ],
}

export const guidance: MaterialWrite = {
  ...script,
  ...{ kind: "guidance", title: "Hướng dẫn tuyên truyền năm 2025", body: "", minutes: null },
  ...{ link: "https://example.vn/huong-dan.pdf", documentNumber: "05/HD-VHTT", taskCode: "1" },
  ...{ documentDate: "2025-01-13", channelCode: null, validFrom: "2025-01-13", items: [] },
}
