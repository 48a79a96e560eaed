import { audiences, channels } from "@loa/db/schema.ts"
import type { ChannelAsk, ChannelKind } from "@loa/domain/activities/channel.ts"
import { rowsOf, type TableRows } from "./table-rows.ts"

type Channel = [
  code: string,
  kind: ChannelKind | null,
  name: string,
  nameEn: string,
  ...ChannelAsk[],
]

/** How outreach is done, and what each way asks for beside the people reached. */
const allChannels: Channel[] = [
  ["commune-radio", "traditional", "Truyền thanh cơ sở", "Commune radio", "minutes", "timesAired"],
  [
    "district-radio-tv",
    "traditional",
    "Phát thanh, truyền hình",
    "Radio and television",
    "minutes",
    "timesAired",
    "station",
  ],
  ["mobile-loudspeaker", "traditional", "Loa lưu động", "Mobile loudspeaker", "minutes", "route"],
  ["meeting", "traditional", "Họp thôn, sinh hoạt cộng đồng", "Village meeting"],
  ["conference", "traditional", "Hội nghị", "Conference"],
  ["training", "traditional", "Tập huấn, lớp bồi dưỡng", "Training course", "days"],
  ["contest", "traditional", "Hội thi, sân khấu hóa", "Contest or stage show", "results"],
  [
    "dialogue",
    "traditional",
    "Đối thoại",
    "Dialogue",
    "issuesRaised",
    "issuesAnswered",
    "issuesPassedOn",
  ],
  ["leaflet", "traditional", "Tờ rơi, tài liệu", "Leaflets", "copies", "copiesHandedOut"],
  ["banner", "traditional", "Pano, áp phích, băng rôn", "Billboards and banners", "pieces"],
  [
    "one-stop-posting",
    "traditional",
    "Niêm yết tại một cửa",
    "Posting at the one-stop shop",
    "procedures",
  ],
  [
    "house-visit",
    "traditional",
    "Tổ công nghệ số, đến từng nhà",
    "Digital team, house visits",
    "households",
  ],
  ["portal", "digital", "Cổng/Trang thông tin điện tử", "Web portal", "link"],
  ["press", "digital", "Báo chí", "Press", "outlet", "link"],
  ["social", "digital", "Mạng xã hội (Zalo, Facebook)", "Social media (Zalo, Facebook)", "link"],
  ["video", "digital", "Phóng sự, video clip", "Report or video clip", "minutes", "link"],
  [
    "guidance",
    "traditional",
    "Văn bản hướng dẫn",
    "Written guidance",
    "documentNumber",
    "documentDate",
  ],
  ["other", null, "Khác", "Other", "channelName"],
]

const allAudiences: [code: string, name: string, nameEn: string][] = [
  ["leaders", "Lãnh đạo, người đứng đầu", "Leaders"],
  ["officials", "Cán bộ, công chức, viên chức", "Officials"],
  ["people", "Người dân", "Citizens"],
  ["businesses", "Doanh nghiệp, hộ kinh doanh", "Businesses"],
  ["organizations", "Tổ chức, đoàn thể", "Organizations"],
]

/** An administrator may rename a channel or an audience: what is there stays. */
export const loadChannels = (): TableRows[] => [
  rowsOf(
    channels,
    ["code"],
    allChannels.map(([code, kind, name, nameEn, ...asks], at) => ({
      code,
      ordinal: at + 1,
      name,
      nameEn,
      kind,
      asks,
    })),
    { existing: "keep" },
  ),
  rowsOf(
    audiences,
    ["code"],
    allAudiences.map(([code, name, nameEn], at) => ({ code, ordinal: at + 1, name, nameEn })),
    { existing: "keep" },
  ),
]
