import { itemWords } from "@loa/domain/plan/item-words.ts"
import { foldKey } from "@loa/domain/units/fold.ts"
import MiniSearch from "minisearch"

type Searchable = {
  code: string
  title: string
  shortTitle: string
  bullets: readonly { text: string }[]
  subItems: readonly { title: string }[]
}

/** Words that stand beside any other; told by their accents, so that "về" is one and "vệ" of "vệ sinh" is not. */
const silent = new Set(
  `ban bằng bị bởi các cần cho có còn của cùng cũng đã đang để đến đi do được gì hay hơn khi không là lại
  lên mà một nào này nếu những như nơi ở qua ra rằng rất rồi sau sẽ tại thì theo tới trên trong trước từ và
  vào về vì với vừa việc tuyên truyền phát thanh bài tin`.split(/\s+/),
)

/** Pairs an office puts into every sentence. */
const idle = new Set(
  `thực hiện, triển khai, công tác, nội dung, nâng cao, tăng cường, tổ chức, quy định, địa phương, cơ quan,
  đơn vị, người dân, nhân dân, bà con, cán bộ`.split(/,\s+/),
)

const shortForms: readonly [RegExp, string][] = [
  [/\btthc\b/g, "thủ tục hành chính"],
  [/\bcchc\b/g, "cải cách hành chính"],
  [/\bdvc\b/g, "dịch vụ công"],
  [/\bcntt\b/g, "công nghệ thông tin"],
  [/\b1 (?=cửa|cua)/g, "một "],
]

const syllablesOf = (text: string): string[] =>
  shortForms
    .reduce((said, [short, full]) => said.replace(short, full), text.normalize("NFC").toLowerCase())
    .match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * Vietnamese words are mostly of two syllables, and a single syllable is in every second sentence: so neighbours are
 * looked for together, without accents, and pairs with a word that says nothing are left out.
 */
const pairsOf = (syllables: readonly string[]): string[] =>
  syllables.slice(1).flatMap((syllable, at) => {
    const before = syllables[at] ?? ""
    const pair = `${before} ${syllable}`
    return silent.has(before) || silent.has(syllable) || idle.has(pair) ? [] : [foldKey(pair)]
  })

/** In people's own words a single syllable ("rác") is a word; in what somebody types each might be. */
function termsOf(text: string, field?: string): string[] {
  if (field === "called")
    return text.split(",").flatMap((words) => {
      const syllables = syllablesOf(words)
      return syllables.length === 1 ? syllables.map(foldKey) : pairsOf(syllables)
    })
  const syllables = syllablesOf(text)
  return field ? pairsOf(syllables) : [...pairsOf(syllables), ...syllables.map(foldKey)]
}

/** Looks for the items of a plan that words typed freely may be about; made anew for each plan. */
export function suggesterOf(items: readonly Searchable[]) {
  const index = new MiniSearch<{ id: string; title: string; bullets: string; called: string }>({
    fields: ["title", "bullets", "called"],
    tokenize: termsOf,
    processTerm: (term) => term,
    searchOptions: { boost: { title: 2, called: 2 } },
  })
  index.addAll(
    items.map(({ code, title, shortTitle, bullets, subItems }) => ({
      id: code,
      title: [title, shortTitle, ...subItems.map((part) => part.title)].join(". "),
      bullets: bullets.map((bullet) => bullet.text).join(". "),
      called: itemWords[code] ?? "",
    })),
  )
  /** Codes, the likeliest first; none where nothing meets. */
  return (typed: string, most: number): string[] => {
    const found = index.search(typed)
    const best = found[0]?.score ?? 0
    return found
      .filter(({ score }) => score >= best / 4)
      .slice(0, most)
      .map(({ id }) => String(id))
  }
}
