import type { sources } from "@loa/db/schema.ts"
import { z } from "zod"
import { readCsv, textCell } from "./read-data.ts"

type Source = typeof sources.$inferInsert

/** Where the figures come from, and where their rules are told. */
export const sourceRows = (): Source[] => [
  ...readCsv(
    "indices/sources.csv",
    z.object({
      id: z.string(),
      index: z.string(),
      publisher: z.string(),
      years: z.string(),
      url: textCell,
      citation: z.string(),
    }),
  ).map(({ index, ...source }) => ({ ...source, about: index })),
  ...ruleSources,
]

const ruleSources: Source[] = [
  {
    id: "R001",
    about: "PCI",
    publisher: "VCCI",
    years: "2022",
    url: "https://nhonhoiip.com.vn/ja/binh-dinh-dung-thu-21-trong-danh-sach-30-tinh-thanh-pho-co-chat-luong-dieu-hanh-tot-nhat-trong-pci-2022/",
    citation: "PCI 2022: danh sách 30 tỉnh, thành phố có chất lượng điều hành tốt nhất",
  },
  {
    id: "R002",
    about: "PCI",
    publisher: "VCCI",
    years: "2023–2024",
    url: "https://pcivietnam.vn/ho-so-tinh/quang-tri",
    citation:
      "Hồ sơ tỉnh Quảng Trị trên pcivietnam.vn: từ PCI 2023 VCCI không công bố điểm số và xếp hạng của các tỉnh ngoài nhóm 30",
  },
  {
    id: "R003",
    about: "PAPI",
    publisher: "UNDP, CECODES, RTA",
    years: "2011–2024",
    url: "https://m.hanoitimes.vn/thua-thien-hue-province-tops-nationwide-in-public-administration-2023-papi-report-326500.html",
    citation: "PAPI công bố bốn nhóm tỉnh và không so sánh thứ hạng giữa các địa phương",
  },
  {
    id: "R004",
    about: "PAPI",
    publisher: "UNDP, CECODES, RTA",
    years: "2014–2024",
    url: null,
    citation:
      "13 tỉnh–năm không có trong số liệu PAPI của nhà công bố (github:tunah72/papi-dashboard docs/data/README.md; bảng điểm nội dung thành phần PAPI từng năm)",
  },
]
