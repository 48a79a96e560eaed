import { z } from "zod"
import { aDay, aText, type Labels } from "../validation.ts"
import { secondFactorSetting } from "./second-factor.ts"

const aLine = aText(300).min(1, "chưa nhập")

const aWhole = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, "cần là số nguyên")
    .transform(Number)
    .pipe(z.int().min(least).max(most))

/** A day of any year, `MM-DD`; the 29th of February would be missing in most. */
const aYearDay = z
  .string()
  .refine(
    (day) => z.iso.date().safeParse(`2023-${day}`).success,
    "cần là ngày có thật trong năm, ví dụ 24/11",
  )

/** What each value must be, as text, and what it is once read. */
const shape = {
  site_name: aText(60).min(1, "chưa nhập"),
  agency: aLine,
  address: aLine,
  contact: aLine,
  [secondFactorSetting]: z.enum(["0", "1"]).transform((text) => text === "1"),
  quarter_cut_off_day: aWhole(1, 28),
  quarter_due_working_days: aWhole(1, 30),
  year_cut_off: aYearDay,
  year_due: aYearDay,
  rolling_amber_days: aWhole(1, 366),
  explanation_instead_of_link: z.enum(["0", "1"]).transform((text) => text === "1"),
}

const Settings = z.object(shape)
export type Settings = z.output<typeof Settings>
export type SettingKey = keyof typeof shape

type Words = { vi: string; en: string }
type About = {
  kind: "line" | "switch" | "number" | "year-day"
  label: Words
  help: Words
  /** What counts while nobody has written anything. */
  initial: string
}

/** Every setting an administrator may write, in the order of the page; the set is closed. */
export const settingsList: Readonly<Record<SettingKey, About>> = {
  site_name: {
    kind: "line",
    label: { vi: "Tên trang", en: "Name of the site" },
    help: { vi: "Hiện ở đầu mọi trang.", en: "Stands at the top of every page." },
    initial: "Loa",
  },
  agency: {
    kind: "line",
    label: { vi: "Cơ quan chủ quản", en: "Responsible agency" },
    help: {
      vi: "Cơ quan chịu trách nhiệm nội dung, hiện ở đầu và chân trang.",
      en: "Who answers for the content; shown in header and footer.",
    },
    initial: "Chưa cập nhật",
  },
  address: {
    kind: "line",
    label: { vi: "Địa chỉ", en: "Address" },
    help: { vi: "Hiện ở chân trang.", en: "Shown in the footer." },
    initial: "Chưa cập nhật",
  },
  contact: {
    kind: "line",
    label: { vi: "Liên hệ", en: "Contact" },
    help: {
      vi: "Số điện thoại hoặc thư điện tử công vụ, hiện ở chân trang.",
      en: "Official telephone or e-mail, shown in the footer.",
    },
    initial: "Chưa cập nhật",
  },
  [secondFactorSetting]: {
    kind: "switch",
    label: {
      vi: "Bắt buộc xác thực hai bước với quản trị và đầu mối",
      en: "Administrators and coordinators need a second factor",
    },
    help: {
      vi: "Ai chưa bật thì khi đăng nhập chỉ vào được trang Tài khoản để bật.",
      en: "Whoever has none gets no further than the page where it is turned on.",
    },
    initial: "0",
  },
  quarter_cut_off_day: {
    kind: "number",
    label: { vi: "Ngày chốt số liệu quý", en: "Day the quarter's figures close" },
    help: {
      vi: "Ngày của tháng cuối quý; kỳ bắt đầu từ hôm sau của kỳ trước (NĐ 09/2019: ngày 14).",
      en: "Of the quarter's last month; Decree 09/2019 says the 14th.",
    },
    initial: "14",
  },
  quarter_due_working_days: {
    kind: "number",
    label: { vi: "Hạn báo cáo quý, số ngày làm việc", en: "Quarterly report due, working days" },
    help: {
      vi: "Tính từ sau ngày chốt số liệu. Kế hoạch không ghi hạn nên đây là mặc định hệ thống.",
      en: "After the figures close. The plan names none, so this is the system's own.",
    },
    initial: "5",
  },
  year_cut_off: {
    kind: "year-day",
    label: { vi: "Ngày chốt số liệu năm", en: "Day the year's figures close" },
    help: {
      vi: "Sau ngày này báo cáo năm ghi ước thực hiện cả năm.",
      en: "After it the annual report gives an estimate for the year.",
    },
    initial: "11-14",
  },
  year_due: {
    kind: "year-day",
    label: { vi: "Hạn báo cáo năm", en: "Annual report due" },
    help: {
      vi: "Tính đến 23:59. Kế hoạch ghi “trước 25/11”, tức hết ngày 24/11.",
      en: "Until 23:59. The plan says “before 25/11”: the end of 24/11.",
    },
    initial: "11-24",
  },
  rolling_amber_days: {
    kind: "number",
    label: {
      vi: "Việc thường xuyên: nhắc sau bao nhiêu ngày không có hoạt động",
      en: "Rolling tasks: reminded after so many days without an activity",
    },
    help: {
      vi: "Kế hoạch không ghi con số; mặc định một quý, 92 ngày.",
      en: "The plan names no figure; a quarter, 92 days, unless set.",
    },
    initial: "92",
  },
  explanation_instead_of_link: {
    kind: "switch",
    label: {
      vi: "Kiểm tra: chấp nhận câu giải trình thay liên kết, tệp minh chứng",
      en: "Review: words may stand for a link or file as evidence",
    },
    help: {
      vi: "Tắt thì đầu mối chỉ xác nhận được hoạt động có liên kết hoặc tệp minh chứng.",
      en: "When off, only activities with a link or a file can be verified.",
    },
    initial: "1",
  },
}

/** Object.keys of a closed record: nothing else is in it. */
const isKey = (key: string): key is SettingKey => key in shape
export const settingKeys: readonly SettingKey[] = Object.keys(shape).filter(isKey)

/** Values as they are kept, made ready to use; what is missing or cannot be read counts as never written. */
export function settingsOf(stored: ReadonlyMap<string, string>): Settings {
  const texts = settingKeys.map((key) => {
    const text = stored.get(key)
    const readable = text !== undefined && shape[key].safeParse(text).success
    return [key, readable ? text : settingsList[key].initial]
  })
  return Settings.parse(Object.fromEntries(texts))
}

/** A new value of one setting from a day on; what is kept is the text as the schema tidied it. */
export const NewSetting = z
  .object({
    key: z.enum(settingKeys),
    value: z.string().max(400),
    validFrom: aDay,
    reason: aText(500).min(1, "cần ghi rõ vì sao"),
  })
  .transform((input, ctx) => {
    const read = shape[input.key].safeParse(input.value)
    if (read.success)
      return { ...input, value: typeof read.data === "boolean" ? input.value : String(read.data) }
    for (const { message } of read.error.issues)
      ctx.addIssue({ code: "custom", path: ["value"], message })
    return z.NEVER
  })
export type NewSetting = z.output<typeof NewSetting>

export const settingLabels: Labels = {
  key: "Mục",
  value: "Giá trị",
  validFrom: "Từ ngày",
  reason: "Lý do",
}
