import { expect, test } from "vitest"
import { fileNamePart } from "./file-name.ts"

test("a name keeps its Vietnamese letters, in one form, and loses what systems refuse", () => {
  expect(fileNamePart("Họp thôn: đất đai / 2026?", 80)).toBe("Họp thôn đất đai 2026")
  expect(fileNamePart("Hòa Bình".normalize("NFD"), 80)).toBe("Hòa Bình")
  expect(fileNamePart("..\\..\\etc/passwd", 80)).toBe("etc passwd")
  expect(fileNamePart("ảnh\u202Egpj.exe", 80)).toBe("ảnh gpj.exe")
})

test("a name is cut between letters, and never empty", () => {
  expect(fileNamePart("đường 🏔️ núi cao.", 6)).toBe("đường")
  expect(fileNamePart(" . ", 20)).toBe("tep")
  expect(fileNamePart("\ud800", 20, "khong-ten")).toBe("�")
})
