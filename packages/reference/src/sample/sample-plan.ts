import type { PlanBody } from "@loa/domain/plan/derive-plan.ts"
import type { NewPlan } from "../derive-plan.ts"
import { planId as sourcePlanId } from "../load-plan.ts"

export const samplePlanId = "ke-hoach-2026-xa-tra-bong"
export const samplePlanStart = "2026-01-01"
export const samplePlanEnd = "2026-12-31"

export const sampleOffices = {
  committee: "ubnd-xa-tra-bong",
  culture: "phong-vh-xh-xa-tra-bong",
  economy: "phong-kinh-te-xa-tra-bong",
  secretariat: "van-phong-xa-tra-bong",
  oneStop: "tt-hcc-xa-tra-bong",
}

const body = (
  id: string,
  organizationId: string | null,
  name: string,
  shortName: string | null,
  treatment: PlanBody["treatment"],
): PlanBody => ({
  id,
  name,
  shortName,
  kind: organizationId ? "cơ quan" : treatment === "group" ? "nhóm" : "chức danh, bộ phận",
  level: "xã",
  treatment,
  organizationId,
  variants: [],
  note: null,
})

const committee = body("ubnd-xa", sampleOffices.committee, "UBND xã Trà Bồng", "UBND xã", "owner")
const culture = body(
  "phong-vh-xh",
  sampleOffices.culture,
  "Phòng Văn hóa - Xã hội",
  "P. VH-XH",
  "reporter",
)
const economy = body("phong-kinh-te", sampleOffices.economy, "Phòng Kinh tế", null, "reporter")
const secretariat = body(
  "van-phong",
  sampleOffices.secretariat,
  "Văn phòng HĐND và UBND xã",
  "VP HĐND và UBND",
  "reporter",
)
const oneStop = body(
  "tt-hcc",
  sampleOffices.oneStop,
  "Trung tâm Phục vụ hành chính công xã",
  "TT PVHCC",
  "reporter",
)
const offices = body("cq-dv", null, "Các cơ quan, đơn vị thuộc xã", null, "group")
const villages = body("thon", null, "Các thôn, tổ dân phố", null, "group")
const unions = body("doan-the", null, "Mặt trận và các đoàn thể xã", null, "group")
const post = body("buu-dien", null, "Bưu điện", null, "words")

/** Which body of the commune does what a body of the district did in the plan for 2022–2025. */
const bodies: Record<string, PlanBody | null> = {
  "ubnd-huyen": committee,
  "phong-vhtt": culture,
  "tt-tt-vh-tt": committee,
  "cq-to-chuc-noi-vu": culture,
  "phong-kt-ht": economy,
  "phong-tu-phap": secretariat,
  "cq-ubkt-tt": secretariat,
  "van-phong-huyen": oneStop,
  "phong-tc-kh": economy,
  "tt-chinh-tri": culture,
  "buu-dien": post,
  "ubmttq-huyen": unions,
  "doan-the-huyen": unions,
  "ubnd-cap-xa": villages,
  "cq-ban-nganh-huyen": offices,
  "cq-dv-dp": offices,
  "cq-dv-lien-quan": offices,
}

const wordsOfTheCommune: [RegExp, string][] = [
  [/Trung tâm [Cc]hính trị huyện/g, "Phòng Văn hóa - Xã hội"],
  [/Cổng Thông tin điện tử huyện/g, "Trang Thông tin điện tử xã"],
  [/huyện/g, "xã"],
]

/** "Kế hoạch 2026": made the way an administrator will make the next plan, and named a sample everywhere. */
export const samplePlan = (): NewPlan => {
  const span = { validFrom: samplePlanStart, validTo: samplePlanEnd }
  return {
    id: samplePlanId,
    title: "Kế hoạch truyền thông năm 2026 (mẫu minh hoạ)",
    shortTitle: "Kế hoạch 2026 (mẫu minh hoạ)",
    startsOn: samplePlanStart,
    endsOn: samplePlanEnd,
    basis: "Bản mẫu minh hoạ, lập từ Kế hoạch truyền thông huyện Trà Bồng giai đoạn 2022–2025.",
    sample: true,
    sourcePlanId,
    bodies,
    reword: (text) =>
      wordsOfTheCommune.reduce((words, [old, now]) => words.replace(old, now), text),
    parties: [
      { organizationId: sampleOffices.committee, role: "owner", ...span },
      { organizationId: sampleOffices.culture, role: "focal-point", ...span },
      { organizationId: sampleOffices.economy, role: "budget-office", ...span },
      ...Object.values(sampleOffices).map((organizationId) => ({
        organizationId,
        role: "participant" as const,
        ...span,
      })),
    ],
  }
}
