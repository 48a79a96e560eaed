import type { OfficialDocument } from "./official-document.ts"

/** A report with every part that can stand in one, long enough for several pages. */
export const sampleReport: OfficialDocument = {
  issuer: { above: ["Ủy ban nhân dân xã Trà Bồng"], name: ["Phòng Văn hóa - Xã hội"] },
  number: "Số:      /BC-VHXH",
  placeAndDate: "Trà Bồng, ngày      tháng 9 năm 2026",
  title: "Báo cáo",
  subject:
    "Kết quả truyền thông nâng cao các chỉ số PAR INDEX, PAPI, PCI quý III năm 2026 trên địa bàn xã Trà Bồng",
  addressees: ["Ủy ban nhân dân xã Trà Bồng"],
  bases: [
    "Thực hiện Quyết định số 845/QĐ-UBND ngày 29 tháng 6 năm 2022 của Chủ tịch Ủy ban nhân dân tỉnh Quảng Ngãi;",
  ],
  body: [
    { kind: "heading", level: 1, text: "I. Kết quả thực hiện" },
    { kind: "heading", level: 2, text: "1. Kết quả chung" },
    {
      kind: "paragraph",
      text: "Trong kỳ, các đơn vị đã tổ chức 21 hoạt động truyền thông, thuộc 11/24 nội dung của Kế hoạch, tiếp cận trực tiếp 1.246 lượt người. Hệ thống truyền thanh phát 9 chương trình, tổng thời lượng 118 phút, trong đó 4 chương trình có phần tiếng Cor.",
    },
    {
      kind: "table",
      table: {
        title: "Bảng 1. Kết quả theo chỉ số",
        columns: [
          { head: "Chỉ số", share: 5, align: "left" },
          { head: "Nội dung\nđã thực hiện", share: 2, align: "center" },
          { head: "Số\nhoạt động", share: 2, align: "right" },
          { head: "Lượt người\ntrực tiếp", share: 2, align: "right" },
        ],
        rows: [
          { heading: "Theo nội dung chính" },
          { cells: ["Cải cách hành chính (PAR INDEX)", "5/9", "11", "571"] },
          { cells: ["Quản trị và hành chính công (PAPI)", "6/8", "10", "675"] },
          { cells: ["Năng lực cạnh tranh (PCI)", "0/7", "0", "0"] },
          { cells: ["Cộng", "11/24", "21", "1.246"], strong: true },
        ],
      },
    },
    { kind: "heading", level: 2, text: "2. Cách làm hay" },
    { kind: "heading", level: 3, text: "a) Truyền thanh bằng tiếng Cor" },
    { kind: "item", text: "Thôn Trà Huynh: phát song ngữ vào phiên chợ;" },
    { kind: "item", text: "Thôn Bắc: tổ công nghệ số đến từng nhà." },
  ],
  signer: {
    authority: ["KT. Trưởng phòng"],
    position: "Phó Trưởng phòng",
    name: null,
  },
  recipients: ["UBND xã (báo cáo);", "Thường trực Đảng ủy, HĐND xã;", "Lưu: VT."],
  annexes: [
    {
      number: "Phụ lục I",
      title: "Danh sách hoạt động",
      attachedTo: "(Kèm theo Báo cáo số      /BC-VHXH của Phòng Văn hóa - Xã hội)",
      landscape: true,
      table: {
        columns: [
          { head: "TT", share: 1, align: "center" },
          { head: "Ngày", share: 2, align: "center" },
          { head: "Hoạt động", share: 8, align: "left" },
          { head: "Lượt người", share: 2, align: "right" },
        ],
        rows: Array.from({ length: 60 }, (_, at) => ({
          cells: [
            `${at + 1}`,
            "11/6/2026",
            `Phát thanh chuyên mục cải cách hành chính số ${at + 1}: quy định về thời hạn trả kết quả tại Bộ phận Tiếp nhận và Trả kết quả, hướng dẫn tra cứu hồ sơ bằng mã số`,
            `${at * 137}`,
          ],
        })),
      },
    },
  ],
}
