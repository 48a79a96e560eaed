import { expect, test } from "vitest"
import { similarTitles } from "./similar-title.ts"

test.each([
  ["Phát thanh: nộp hồ sơ đất đai qua mạng", "phat thanh – Nộp hồ sơ đất đai qua mạng."],
  ["Họp thôn 3 về nộp hồ sơ đất đai qua mạng", "Họp thôn 3: nộp hồ sơ đất đai qua mạng"],
  ["Đối thoại", "đối thoại"],
])("“%s” and “%s” tell of the same", (one, other) => {
  expect(similarTitles(one, other)).toBe(true)
  expect(similarTitles(other, one)).toBe(true)
})

test.each([
  ["Phát thanh: nộp hồ sơ đất đai qua mạng", "Phát thanh: phân loại rác tại nhà"],
  ["Họp thôn 3", "Họp thôn 5 về phòng chống cháy rừng"],
  ["Họp", "Hội nghị"],
  ["", ""],
  ["Phát thanh", ""],
])("“%s” and “%s” do not", (one, other) => {
  expect(similarTitles(one, other)).toBe(false)
})
