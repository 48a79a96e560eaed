import { expect, test } from "vitest"
import { suggesterOf } from "./suggest-items.ts"

const item = (code: string, title: string, bullet: string) => ({
  ...{ code, title, shortTitle: title, subItems: [] },
  bullets: [{ text: bullet }],
})

/** Some of the plan's items, with the beginning of its own words. */
const items = [
  item(
    "par-g",
    "Truyền thông thực hiện cơ chế một cửa liên thông",
    "Nâng cao hiệu quả giải quyết TTHC trực tuyến mức độ 3 và 4 trên cổng dịch vụ công và Hệ thống thông tin một cửa điện tử.",
  ),
  item(
    "papi-a",
    "Tham gia của người dân ở cấp cơ sở",
    "Việc thực hiện các quy định, văn bản của Đảng và Nhà nước về thực hiện quy chế dân chủ.",
  ),
  item(
    "papi-f",
    "Quản trị môi trường",
    "Giáo dục nâng cao nhận thức về bảo vệ môi trường, nguồn nước; phân loại chất thải.",
  ),
  item(
    "pci-b",
    "Tiếp cận đất đai",
    "Tiến độ cấp giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất.",
  ),
  item("mới-1", "Nuôi trồng thủy sản", "Kỹ thuật nuôi cá lồng bè."),
]
const suggest = suggesterOf(items)

test.each([
  ["Hướng dẫn cấp giấy chứng nhận quyền sử dụng đất", "pci-b"],
  ["huong dan cap giay chung nhan quyen su dung dat", "pci-b"],
  ["Phát thanh: làm sổ đỏ lần đầu", "pci-b"],
  ["Phân loại rác tại nhà", "papi-f"],
  ["Tổng vệ sinh đường làng ngõ xóm", "papi-f"],
  ["Họp thôn bầu cử trưởng thôn", "papi-a"],
  ["Giải quyết thủ tục hành chính trực tuyến ở bộ phận một cửa", "par-g"],
  ["nộp TTHC tại 1 cửa", "par-g"],
  ["Tập huấn nuôi cá lồng", "mới-1"],
])("“%s” is likeliest about %s", (typed, code) => {
  expect(suggest(typed, 3)[0]).toBe(code)
})

test("words that meet nothing suggest nothing, and words that stand everywhere are not enough", () => {
  for (const typed of ["", "   ", "Giải bóng chuyền chào xuân", "về việc thực hiện với các", "về"])
    expect(suggest(typed, 3), typed).toEqual([])
})

test("no more than asked for, the likeliest first", () => {
  const typed = "Họp thôn về phân loại rác, giữ nguồn nước, và quy chế dân chủ"
  expect(suggest(typed, 5)).toEqual(["papi-a", "papi-f"])
  expect(suggest(typed, 1)).toEqual(["papi-a"])
})
