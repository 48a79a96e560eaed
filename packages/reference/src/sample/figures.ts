import type { Day } from "@loa/domain/dates.ts"
import type { Dice } from "./random.ts"

export type Audience = "leaders" | "officials" | "people" | "businesses" | "organizations"

/** What a channel counts, and the sentence that says it. */
export interface Figures {
  minutes?: number
  copies?: number
  cost?: number
  details?: Record<string, string | number>
  /** Null: nobody could count them. */
  audiences: [Audience, number | null][]
  sentence: string
  days?: number
}

export interface Occasion {
  day: Day
  village: string
  organizationId: string
  /** The subject concerns business, so firms and shops are among those reached. */
  business: boolean
}

const thousands = (dice: Dice, low: number, high: number) => dice.between(low, high) * 100_000

const uncounted = (dice: Dice, business: boolean, officials = 0): [Audience, null][] => [
  ["people", null],
  ...(business ? ([["businesses", null]] as [Audience, null][]) : []),
  ...(dice.chance(officials) ? ([["officials", null]] as [Audience, null][]) : []),
]

/** Those who sat there: villagers, or shopkeepers among them where business is the subject. */
function present(dice: Dice, low: number, high: number, business: boolean): [Audience, number][] {
  const people = dice.between(low, high)
  if (business)
    return [
      ["businesses", dice.between(8, 35)],
      ["people", Math.ceil(people / 3)],
    ]
  if (dice.chance(0.15))
    return [
      ["people", people],
      ["organizations", dice.between(3, 12)],
    ]
  return [["people", people]]
}

const sum = (audiences: readonly [Audience, number][]) =>
  audiences.reduce((total, [, reach]) => total + reach, 0)

type Count = (dice: Dice, occasion: Occasion) => Figures

const counts: Record<string, Count> = {
  "commune-radio": (dice, { business }) => {
    const timesAired = dice.between(1, 6)
    return {
      minutes: dice.between(4, 15) * timesAired,
      details: { timesAired },
      audiences: uncounted(dice, business),
      sentence: `Phát ${timesAired} lần trong tuần.`,
    }
  },
  "district-radio-tv": (dice, { business }) => {
    const timesAired = dice.between(1, 3)
    return {
      minutes: dice.between(8, 20) * timesAired,
      details: { timesAired, station: "Đài truyền thanh - truyền hình địa phương" },
      audiences: uncounted(dice, business, 0.3),
      sentence: `Phát ${timesAired} lần, có phát lại cuối tuần.`,
    }
  },
  "mobile-loudspeaker": (dice, { village, business }) => {
    const minutes = dice.between(3, 12) * 10
    const details = { route: `Từ trung tâm đến ${village}` }
    return {
      minutes,
      details,
      audiences: uncounted(dice, business),
      sentence: `Chạy ${minutes} phút.`,
    }
  },
  meeting: (dice, { business }) => {
    const audiences = present(dice, 22, 78, business)
    return {
      audiences,
      sentence: `${sum(audiences)} người dự, ${dice.between(2, 9)} ý kiến được trả lời tại chỗ.`,
    }
  },
  conference: (dice) => {
    const officials = dice.between(28, 95)
    const leaders = dice.between(4, 14)
    return {
      cost: dice.chance(0.4) ? thousands(dice, 15, 80) : undefined,
      audiences: [
        ["officials", officials],
        ["leaders", leaders],
      ],
      sentence: `${officials + leaders} đại biểu dự.`,
    }
  },
  training: (dice) => {
    const days = dice.chance(0.25) ? 2 : 1
    const learners = dice.between(24, 62)
    return {
      days,
      details: { days },
      cost: dice.chance(0.5) ? thousands(dice, 30, 120) : undefined,
      audiences: [["officials", learners]],
      sentence: `${learners} học viên học ${days} ngày, cuối buổi làm bài thu hoạch ngắn.`,
    }
  },
  contest: (dice) => {
    const people = dice.between(80, 320)
    const teams = dice.between(3, 8)
    return {
      cost: thousands(dice, 80, 250),
      details: { results: `${teams} đội dự thi, trao giải tập thể` },
      audiences: [
        ["people", people],
        ["organizations", teams],
      ],
      sentence: `${teams} đội dự thi, chừng ${people} người xem.`,
    }
  },
  dialogue: (dice, { business }) => {
    const issuesRaised = dice.between(5, 19)
    const issuesPassedOn = dice.between(0, Math.floor(issuesRaised / 3))
    const issuesAnswered = issuesRaised - issuesPassedOn
    return {
      details: { issuesRaised, issuesAnswered, issuesPassedOn },
      audiences: present(dice, 35, 110, business),
      sentence: `${issuesRaised} ý kiến nêu ra, ${issuesAnswered} ý kiến trả lời tại chỗ.`,
    }
  },
  leaflet: (dice, { business }) => {
    const copies = dice.between(4, 40) * 50
    const copiesHandedOut = Math.floor(copies * (0.7 + dice.next() * 0.3))
    return {
      copies,
      details: { copiesHandedOut },
      cost: dice.chance(0.7) ? Math.round(copies / 10) * 20_000 : undefined,
      audiences: uncounted(dice, business),
      sentence: `In ${copies} bản, phát ${copiesHandedOut} bản.`,
    }
  },
  banner: (dice, { business }) => {
    const pieces = dice.between(2, 12)
    return {
      details: { pieces },
      cost: dice.chance(0.8) ? pieces * 450_000 : undefined,
      audiences: uncounted(dice, business),
      sentence: `Treo ${pieces} tấm ở nơi đông người qua lại.`,
    }
  },
  "one-stop-posting": (dice, { business }) => {
    const procedures = dice.between(5, 140)
    return {
      details: { procedures },
      audiences: uncounted(dice, business),
      sentence: `Niêm yết ${procedures} thủ tục, kèm mã QR và mẫu điền sẵn.`,
    }
  },
  "house-visit": (dice, { business }) => {
    const households = dice.between(12, 60)
    const people = Math.round(households * (1.2 + dice.next() * 0.6))
    return {
      details: { households },
      audiences: [
        ["people", people],
        ...(business ? ([["businesses", 3]] as [Audience, number][]) : []),
      ],
      sentence: `Đến ${households} hộ, gặp và hướng dẫn ${people} người.`,
    }
  },
  portal: (dice, { business }) => ({
    audiences: uncounted(dice, business, 0.25),
    sentence: "Bài có mục hỏi đáp để người đọc gửi câu hỏi.",
  }),
  press: (dice, { business }) => ({
    details: { outlet: "Báo địa phương" },
    audiences: uncounted(dice, business, 0.25),
    sentence: "Bài viết phối hợp với phóng viên, có ảnh minh họa.",
  }),
  social: (dice, { business }) => ({
    audiences: uncounted(dice, business),
    sentence: "Bài đăng kèm hình, trả lời bình luận trong ngày.",
  }),
  video: (dice, { business }) => {
    const minutes = dice.between(2, 6)
    return {
      minutes,
      cost: dice.chance(0.8) ? thousands(dice, 50, 200) : undefined,
      audiences: uncounted(dice, business, 0.2),
      sentence: `Dài ${minutes} phút, có phụ đề.`,
    }
  },
  guidance: (dice, { day, organizationId }) => ({
    details: {
      documentNumber: `${dice.between(12, 480)}/HD-${organizationId.startsWith("ubnd") ? "UBND" : "ĐV"}`,
      documentDate: day,
    },
    audiences: [
      ["officials", null],
      ["organizations", null],
    ],
    sentence: "Kèm đề cương và mẫu bài phát thanh.",
  }),
  other: (dice) => ({
    details: { channelName: "Chiếu phim lưu động" },
    audiences: [["people", dice.between(60, 200)]],
    sentence: "Trẻ em và người lớn cùng xem.",
  }),
}

export function figuresOf(dice: Dice, channel: string, occasion: Occasion): Figures {
  const count = counts[channel]
  if (!count) throw new Error(`Nobody knows what ${channel} counts`)
  return count(dice, occasion)
}
