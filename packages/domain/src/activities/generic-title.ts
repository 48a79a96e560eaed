/** Words every title may hold: the act, the office, the time, the programme. What is left says what it was about. */
const fillers = [
  "hoạt động tuyên truyền",
  "công tác tuyên truyền",
  "tuyên truyền",
  "truyền thông",
  "truyền thanh",
  "phát thanh",
  "phổ biến",
  "hướng dẫn",
  "triển khai",
  "thực hiện",
  "tổ chức",
  "nâng cao",
  "hội nghị",
  "hội thi",
  "cuộc họp",
  "buổi họp",
  "họp",
  "sinh hoạt",
  "niêm yết",
  "đăng tin",
  "đăng bài",
  "tin bài",
  "bài viết",
  "kế hoạch",
  "chương trình",
  "nội dung",
  "nhiệm vụ",
  "công tác",
  "hoạt động",
  "cải cách hành chính",
  "cchc",
  "par index",
  "papi",
  "pci",
  "par",
  "chỉ số",
  "người dân",
  "nhân dân",
  "cán bộ công chức",
  "trên địa bàn",
  "tại",
  "thôn",
  "tổ dân phố",
  "xã",
  "huyện",
  "ubnd",
  "uỷ ban nhân dân",
  "ủy ban nhân dân",
  "tháng",
  "quý",
  "tuần",
  "ngày",
  "năm",
  "lần",
  "số",
  "về",
  "cho",
  "của",
  "và",
  "các",
  "những",
  "theo",
  "trong",
  "đến",
  "với",
  "việc",
  "một",
]

/** The longest first, so that a phrase is taken out before a word of it. */
const filler = new RegExp(
  `(?<![\\p{L}\\d])(?:${fillers.toSorted((a, b) => b.length - a.length).join("|")})(?![\\p{L}\\d])`,
  "gu",
)

/** From how many syllables on what is left names a subject: "một cửa", "đất đai". */
const tellingSyllables = 2

/**
 * Does a title say only that something was done, not what? "Tuyên truyền CCHC quý IV" does; "Họp thôn 3 về đất đai"
 * does not. Numbers and Roman numerals name no subject. An empty title is not generic but missing.
 */
export function isGenericTitle(title: string): boolean {
  if (title.trim() === "") return false
  const left = title
    .normalize("NFC")
    .toLowerCase()
    .replace(filler, " ")
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "" && !/^(?:\d+|[ivx]+)$/u.test(word))
  return left.length < tellingSyllables
}
