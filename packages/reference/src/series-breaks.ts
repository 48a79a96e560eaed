import type { seriesBreaks } from "@loa/db/schema.ts"
import { indexIds } from "@loa/domain/indices/structure.ts"

type Break = typeof seriesBreaks.$inferInsert

/** Years that a line must not join, each with what stands on both sides. */
export const seriesBreakRows = (): Break[] => [
  {
    id: "papi-total-2018",
    indexId: "papi",
    componentId: "total",
    lastYearBefore: 2017,
    firstYearAfter: 2018,
    reason:
      "Từ 2018 PAPI có thêm hai nội dung, quản trị môi trường và quản trị điện tử; tổng điểm đổi từ thang 6–60 sang thang 8–80.",
    beforeLabel: "6 nội dung, thang 60",
    afterLabel: "8 nội dung, thang 80",
    source: "https://papi.org.vn/hoi-dap/?title=papi-do-luong-noi-dung-gi",
  },
  ...papiBreaks(["papi_2_1", "papi_2_2", "papi_2_3"], 2018, {
    reason:
      "Từ 2018 nội dung 2 có bốn thành phần, thêm Tiếp cận thông tin ở đầu; số thứ tự cũ chỉ thành phần khác.",
    beforeLabel: "3 thành phần",
    afterLabel: "4 thành phần",
  }),
  ...papiBreaks(["papi_d3", "papi_3_1", "papi_3_2", "papi_3_3"], 2016, {
    reason: "PAPI đổi cách đo nội dung 3, Trách nhiệm giải trình với người dân, từ năm 2016.",
    beforeLabel: "cách đo đến 2015",
    afterLabel: "cách đo từ 2016",
  }),
  ...papiBreaks(["papi_3_3"], 2018, {
    reason: "Tiếp cận dịch vụ tư pháp được đo từ năm 2018.",
    beforeLabel: "thành phần khác",
    afterLabel: "Tiếp cận dịch vụ tư pháp",
  }),
  ...papiBreaks(["papi_d5", "papi_5_1", "papi_5_3", "papi_5_4"], 2021, {
    reason:
      "Từ 2021 PAPI bỏ Giấy phép xây dựng khỏi nội dung 5, Thủ tục hành chính công; thang của các thành phần còn lại rộng hơn.",
    beforeLabel: "4 thành phần",
    afterLabel: "3 thành phần",
  }),
  {
    id: "pci_06_bias-2013",
    indexId: "pci",
    componentId: "pci_06_bias",
    lastYearBefore: 2008,
    firstYearAfter: 2013,
    reason: "Đến 2008 đo Ưu đãi đối với doanh nghiệp nhà nước; không có năm 2009–2012.",
    beforeLabel: "Ưu đãi đối với DNNN",
    afterLabel: "Cạnh tranh bình đẳng",
    source: "VCCI, phương pháp PCI: https://pcivietnam.vn/en/about/pci-methodology.html",
  },
  ...indexIds.map(reformOf2025),
]

type Words = Pick<Break, "reason" | "beforeLabel" | "afterLabel">

const papiBreaks = (componentIds: string[], firstYearAfter: number, words: Words): Break[] =>
  componentIds.map((componentId) => ({
    id: `${componentId}-${firstYearAfter}`,
    indexId: "papi",
    componentId,
    lastYearBefore: firstYearAfter - 1,
    firstYearAfter,
    ...words,
    source: "github:tunah72/papi-dashboard docs/data/README.md; https://papi.org.vn",
  }))

/** New provinces are not the old ones of the same name, and PCI has a method of its own since. */
const reformOf2025 = (indexId: Break["indexId"]): Break => ({
  id: `${indexId}-2025`,
  indexId,
  componentId: null,
  lastYearBefore: 2024,
  firstYearAfter: 2025,
  reason: `Từ 1/7/2025 cả nước còn 34 tỉnh, thành phố và bỏ cấp huyện${
    indexId === "pci" ? "; PCI 2025 có 9 chỉ số thành phần" : ""
  }. Số liệu trước và sau không cùng đơn vị.`,
  beforeLabel: indexId === "cchc" ? "có cấp huyện" : "63 tỉnh, thành phố",
  afterLabel: indexId === "cchc" ? "bỏ cấp huyện" : "34 tỉnh, thành phố",
  source: "Nghị quyết 202/2025/QH15",
})
