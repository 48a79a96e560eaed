import { describe, expect, test } from "vitest"
import { commonWords } from "./common-words.ts"
import { passwordFlaw } from "./password.ts"

describe("a password is refused when it", () => {
  test.each([
    ["is short", "ngan-qua9", /ít nhất 10/],
    ["is only digits", "19451975202", /chỉ có chữ số/],
    ["is a date with dashes", "02-09-1945-2025", /chỉ có chữ số/],
    ["is a word and a year", "matkhau2026", /dễ đoán/],
    ["is that word with accents and spaces", "Mật khẩu 2026!", /dễ đoán/],
    ["is that word decomposed", "Mật Khẩu 2026!".normalize("NFD"), /dễ đoán/],
    ["is a place and a year", "TraBong@2025", /dễ đoán/],
    ["is two places", "quangngaitrabong", /dễ đoán/],
    ["writes digits for letters", "P@ssw0rd2026", /dễ đoán/],
    ["ends in a run", "Admin@123456", /dễ đoán/],
    ["is a row of keys", "qwertyuiop", /dễ đoán/],
    ["is two rows of keys", "asdfghjkl123zxcvbnm", /dễ đoán/],
    ["is the alphabet", "abcdefghijkl", /dễ đoán/],
    ["goes backwards", "zyxwvutsrqpo", /dễ đoán/],
    ["repeats one letter", "aaaaaaaaaaaa", /dễ đoán/],
    ["repeats one word", "banhmi-banhmi", /dễ đoán/],
    ["repeats a syllable", "hoahoahoahoa", /dễ đoán/],
    ["says what everybody says", "anhyeuem1234", /dễ đoán/],
    ["is one letter among digits", "1234567890a", /dễ đoán/],
  ])("%s", (_, password, expected) => {
    expect(passwordFlaw(password)).toMatch(expected)
  })

  test("holds the person's own names", () => {
    expect(passwordFlaw("cb.tranvy-nui-cao", ["cb.tranvy"])).toMatch(/tên đăng nhập/)
    expect(passwordFlaw("Hồ Thị Mận nương ngô", ["ho.man", "Hồ Thị Mận"])).toMatch(/tên/)
    expect(passwordFlaw("ăn cơm nếp nương", ["an"])).toBeNull()
  })
})

test.each([
  "ống tre nước suối",
  "quế rừng phơi nắng",
  "khoai-lang-nuong-9",
  "Xk7#mQ2$vL9p",
  "g7h2k9w4b1",
])("%s is good enough", (password) => expect(passwordFlaw(password)).toBeNull())

test("it may be long, but not endless", () => {
  expect(passwordFlaw("quế rừng phơi nắng ".repeat(10))).toBeNull()
  expect(passwordFlaw("quế rừng phơi nắng ".repeat(11))).toMatch(/tối đa 200/)
})

test("a hostile pattern is read in no time", () => {
  const started = performance.now()
  passwordFlaw(`${"ab".repeat(99)}c`)
  passwordFlaw("a".repeat(200))
  expect(performance.now() - started).toBeLessThan(100)
})

test("the list is folded and has no word twice", () => {
  expect(commonWords.length).toBeGreaterThan(300)
  for (const word of commonWords) expect(word).toMatch(/^[a-z]+$/)
})
