/** What the figures' files remark in English, in Vietnamese; null where it only describes how Loa ranks. */
const notes: Record<string, string | null> = {
  "as published in the 2006 workbook; pcivietnam.org later shows a recalculated 2006 series (see component total_2006_site)":
    "Theo bảng tính PCI 2006 đã công bố; về sau pcivietnam.org đăng chuỗi 2006 tính lại",
  "checked equal to the letrinhandn panel": "Đã đối chiếu, khớp với một bộ số liệu thứ hai",
  "62.97 / rank 45 also follow from bnews.vn 298967: 2022 = 65.18 (33rd), up 2.21 points and 12 places":
    "bnews.vn cho cùng kết quả: năm 2022 đạt 65,18 điểm (hạng 33), tăng 2,21 điểm và 12 bậc",
  "same article: up 2.21 points and 12 places from 2021":
    "Tăng 2,21 điểm và 12 bậc so với năm 2021",
  "rank = order listed in article (top ten)": "Hạng là thứ tự nêu trong bài (mười nơi đứng đầu)",
  "published rank 62 published rank derived: 43 + 19 places":
    "Báo địa phương: năm 2021 tăng 19 bậc lên hạng 43, tức năm 2020 ở hạng 62",
  "published rank 43": "Báo địa phương ghi hạng 43",
  "published rank 17": "Báo địa phương ghi hạng 17",
  "published rank 6": "Báo địa phương ghi hạng 6",
  "rank computed among 60 provinces with a full score": null,
  "rank computed among 61 provinces with a full score": null,
  "PAPI itself publishes four groups, not ranks": null,
  "điểm do Bộ Nội vụ thẩm định (score_moha)": "Điểm do Bộ Nội vụ thẩm định",
  "điểm điều tra xã hội học (score_survey)": "Điểm điều tra xã hội học",
  "national mean": "Trung bình cả nước",
  "as printed by VNA; low confidence (other digits may have been dropped)":
    "Theo TTXVN; độ tin cậy thấp, có thể đã lược chữ số",
  "printed to one decimal": "Nguồn ghi một chữ số thập phân",
  "score not printed; article says 2021 (86.45) is 13.2 points above 2020, i.e. about 73.25":
    "Nguồn không ghi điểm; viết rằng năm 2021 (86,45) cao hơn 13,2 điểm, tức khoảng 73,25",
  "up 2.76 points and 1 place from 2020": "Tăng 2,76 điểm và 1 bậc so với năm 2020",
  "largest increase in the country": "Mức tăng lớn nhất cả nước",
  "national mean; 2.65 points above 2020": "Trung bình cả nước, tăng 2,65 điểm so với năm 2020",
  "up 7 places from 2021": "Tăng 7 bậc so với năm 2021",
  "another article (en.doanhnghiephoinhap.vn) prints 91.81":
    "Một bài khác (en.doanhnghiephoinhap.vn) ghi 91,81",
  "score not found; lower rank than 2023": "Chưa tìm được điểm; hạng thấp hơn năm 2023",
  "national mean; 1.39 points above 2023": "Trung bình cả nước, tăng 1,39 điểm so với năm 2023",
  "2015 was a pilot with 10 provinces": "Năm 2015 thí điểm ở 10 tỉnh, thành phố",
  "first 11 rows only": "Nguồn chỉ có 11 tỉnh, thành phố đứng đầu",
  '"87.43 percent of the people surveyed expressed satisfaction"':
    "Nguồn viết: 87,43% người được hỏi bày tỏ hài lòng",
  "article lists Quảng Ngãi among the seven lowest SIPAS 2020":
    "Bài viết xếp Quảng Ngãi trong bảy nơi thấp nhất năm 2020",
  "score not found": "Chưa tìm được điểm",
  "national mean; 1.28 points above 2023": "Trung bình cả nước, tăng 1,28 điểm so với năm 2023",
}

/** A remark nobody has translated stops the loader: visitors read Vietnamese first. */
export function vietnameseNote(note: string): string | null {
  if (note === "") return null
  const whole = notes[note]
  if (whole !== undefined) return whole
  const parts = note.split("; ").map((part) => {
    const translated = notes[part]
    if (translated === undefined) throw new Error(`No Vietnamese for the remark: ${part}`)
    return translated
  })
  return parts.filter((part) => part !== null).join("; ") || null
}
