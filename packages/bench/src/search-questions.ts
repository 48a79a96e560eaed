import { clerkOf, coordinator } from "./database/fill-world.ts"
import type { Question } from "./list-questions.ts"

/** Words by how often the texts hold them (database/words.ts), as people type them: with accents or without. */
const words = {
  common: ["thủ tục", "xa", "người dân", "tuyen truyen thon"],
  middling: ["sầu riêng", "dang kiem", "học phí sạt lở", "vay von ngan hang"],
  rare: ["khinh khí cầu", "thien thach", "tê giác"],
  passing: ["covid", "dịch bệnh"],
  unheard: ["băng trôi", "giao huong", "yếm thế"],
  "never together": ["sầu riêng hộ chiếu", "keo lai ca phe"],
  "half typed": ["thủ t", "sau rie", "khinh kh"],
}

/** In which the words are looked for, by whom. */
export const searchLists = [
  { of: "all", account: coordinator, path: "/api/activities?q=" },
  { of: "own", account: clerkOf(150), path: "/api/activities?mine=own&q=" },
  { of: "own, busiest", account: clerkOf(0), path: "/api/activities?mine=own&q=" },
  { of: "published", path: "/api/public/v1/activities?q=" },
]

/** Every question in every list. */
export const searchQuestions: readonly Question[] = searchLists.flatMap(({ of, account, path }) =>
  Object.entries(words).flatMap(([kind, questions]) =>
    questions.map((question) => ({
      name: `${of}: ${kind}: ${question}`,
      ...(account && { account }),
      path: `${path}${encodeURIComponent(question)}`,
    })),
  ),
)
