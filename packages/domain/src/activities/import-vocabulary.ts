import type { Day } from "../dates.ts"
import type { ChannelAsk } from "./channel.ts"
import {
  activityLanguages,
  activityModes,
  costSourceLabels,
  costSources,
  languageLabels,
  modeLabels,
} from "./circumstances.ts"
import { type Names, namesOf } from "./import-names.ts"

type Validity = { validFrom: Day; validTo: Day | null }

/** The lists an organization chooses from, as the form has them; a partner by all the names it ever had. */
export type ImportLists = {
  channels: readonly { code: string; name: string; nameEn: string; asks: readonly ChannelAsk[] }[]
  audiences: readonly { code: string; name: string; nameEn: string }[]
  items: readonly { code: string; label: string; title: string; shortTitle: string }[]
  tasks: readonly { code: string; title: string }[]
  partners: readonly ({ id: string; names: readonly string[] } & Validity)[]
}

/** What people write for a channel beside its name; for channels that are there. */
const channelWords: Readonly<Record<string, readonly string[]>> = {
  "commune-radio": ["truyền thanh", "loa truyền thanh", "đài truyền thanh xã", "phát thanh xã"],
  "district-radio-tv": ["phát thanh", "truyền hình", "đài huyện", "đài truyền hình"],
  "mobile-loudspeaker": ["loa lưu động", "xe loa", "tuyên truyền lưu động"],
  meeting: ["họp thôn", "sinh hoạt cộng đồng", "họp dân", "họp khu dân cư"],
  conference: ["hội nghị", "họp"],
  training: ["tập huấn", "lớp tập huấn", "bồi dưỡng"],
  contest: ["hội thi", "cuộc thi", "sân khấu hóa"],
  dialogue: ["đối thoại", "hội nghị đối thoại"],
  leaflet: ["tờ rơi", "tờ gấp", "phát tờ rơi"],
  banner: ["băng rôn", "pano", "áp phích", "khẩu hiệu", "bandroll"],
  "one-stop-posting": ["niêm yết", "niêm yết một cửa"],
  "house-visit": ["tổ công nghệ số", "tổ cnsct", "đến nhà", "đến từng nhà"],
  portal: ["cổng thông tin", "trang thông tin", "cổng ttđt", "trang ttđt", "website"],
  press: ["báo", "báo chí", "báo điện tử"],
  social: ["mạng xã hội", "facebook", "zalo", "fanpage", "mxh"],
  video: ["video", "clip", "phóng sự"],
  guidance: ["văn bản", "công văn", "hướng dẫn"],
}

const audienceWords: Readonly<Record<string, readonly string[]>> = {
  leaders: ["lãnh đạo", "người đứng đầu"],
  officials: ["cán bộ", "công chức", "cbcc", "cbccvc", "cán bộ công chức"],
  people: ["dân", "nhân dân", "bà con", "công dân"],
  businesses: ["doanh nghiệp", "hộ kinh doanh", "dn"],
  organizations: ["đoàn thể", "tổ chức", "hội đoàn thể"],
}

type Words = Readonly<Record<string, readonly string[]>>

const codesWith = (things: ImportLists["channels" | "audiences"], words: Words) =>
  namesOf(
    things.map(({ code, name, nameEn }) => ({
      value: code,
      names: [name, code, nameEn, ...(words[code] ?? [])],
    })),
  )

const labelled = <Code extends string>(codes: readonly Code[], labels: Record<Code, string>) =>
  namesOf(
    codes.map((code) => ({
      value: code,
      names: [labels[code], code, labels[code].replace("Tiếng ", "")],
    })),
  )

const languages = labelled(activityLanguages, languageLabels)
const modes = labelled(activityModes, modeLabels)
const sources = labelled(costSources, costSourceLabels)

/** The lists by the names people write. */
export type ImportVocabulary = ReturnType<typeof vocabularyOf>

export function vocabularyOf(lists: ImportLists) {
  const partners: Names<ImportLists["partners"][number]> = namesOf(
    lists.partners.map((partner) => ({ value: partner, names: [...partner.names, partner.id] })),
  )
  return {
    ...{ partners, languages, modes, sources },
    channels: codesWith(lists.channels, channelWords),
    audiences: codesWith(lists.audiences, audienceWords),
    items: namesOf(
      lists.items.map(({ code, label, title, shortTitle }) => ({
        value: code,
        names: [label, code, title, shortTitle],
      })),
    ),
    tasks: namesOf(
      lists.tasks.map(({ code, title }) => ({
        value: code,
        names: [code, title, `Nhiệm vụ ${code}`],
      })),
    ),
  }
}
