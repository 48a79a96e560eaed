import type { Dice } from "./random.ts"

/** What a title, a place or a remark is filled with. */
export interface Scene {
  topic: string
  area: string
  unit: string
  /** "thôn 3", "tổ dân phố 2". */
  village: string
}

const titles: Record<string, readonly string[]> = {
  "commune-radio": [
    "Phát thanh: {topic}",
    "Truyền thanh {area}: {topic}",
    "Bản tin buổi sáng trên loa: {topic}",
    "Chuyên mục “Chính quyền với người dân”: {topic}",
    "Loa truyền thanh phát tin về {topic}",
  ],
  "district-radio-tv": [
    "Chuyên mục cải cách hành chính trên sóng truyền thanh: {topic}",
    "Phát thanh, truyền hình huyện: {topic}",
    "Bản tin trong tuần: {topic}",
    "Hỏi đáp trên sóng: {topic}",
  ],
  "mobile-loudspeaker": [
    "Xe loa lưu động tuyên truyền {topic}",
    "Loa lưu động ở {village}: {topic}",
  ],
  meeting: [
    "Họp {village}: {topic}",
    "Sinh hoạt cộng đồng {village}, nói về {topic}",
    "Họp dân {village} về {topic}",
    "Lồng ghép trong buổi họp {village}: {topic}",
    "Tối sinh hoạt ở {village}: {topic}",
  ],
  conference: [
    "Hội nghị phổ biến {topic}",
    "Hội nghị cán bộ, công chức: {topic}",
    "Giao ban tháng, quán triệt {topic}",
    "Hội nghị lồng ghép: {topic}",
  ],
  training: [
    "Tập huấn: {topic}",
    "Lớp bồi dưỡng, chuyên đề {topic}",
    "Tập huấn nghiệp vụ: {topic}",
  ],
  contest: ["Hội thi tìm hiểu {topic}", "Sân khấu hóa: {topic}", "Thi tiểu phẩm về {topic}"],
  dialogue: [
    "Đối thoại với người dân: {topic}",
    "Đối thoại tại {village}: {topic}",
    "Gặp gỡ, trao đổi về {topic}",
  ],
  leaflet: ["Phát tờ rơi: {topic}", "Cấp phát tài liệu: {topic}", "Sổ tay hỏi đáp: {topic}"],
  banner: ["Treo băng rôn, áp phích: {topic}", "Pano tuyên truyền {topic}"],
  "one-stop-posting": [
    "Niêm yết tại một cửa: {topic}",
    "Cập nhật bảng niêm yết: {topic}",
    "Dán hướng dẫn ở quầy tiếp nhận: {topic}",
  ],
  "house-visit": [
    "Đến từng nhà ở {village}: {topic}",
    "Tổ công nghệ số {village} hướng dẫn {topic}",
    "Đi từng hộ ở {village}: {topic}",
  ],
  portal: ["{Topic}", "Tin, bài: {topic}", "Hỏi đáp trên trang thông tin: {topic}", "{Topic}"],
  press: ["Cộng tác với báo địa phương: {topic}", "Bài trên báo: {topic}"],
  social: ["Đăng Zalo: {topic}", "Bài đăng Facebook: {topic}", "Đồ họa trên mạng xã hội: {topic}"],
  video: ["Phóng sự ngắn: {topic}", "Video clip: {topic}"],
  guidance: [
    "Văn bản hướng dẫn tuyên truyền về {topic}",
    "Hướng dẫn các đơn vị tuyên truyền về {topic}",
  ],
  other: ["Chiếu phim lưu động ở {village}, xen nội dung {topic}"],
}

const places: Record<string, readonly string[]> = {
  "commune-radio": ["Hệ thống truyền thanh {area}", "Các cụm loa {area}"],
  "district-radio-tv": ["Địa bàn huyện Trà Bồng"],
  "mobile-loudspeaker": ["Các điểm dân cư {village}", "Tuyến đường chính {area}"],
  meeting: ["Nhà văn hóa {village}", "Nhà sinh hoạt cộng đồng {village}", "Điểm trường {village}"],
  conference: ["Hội trường {unit}", "Phòng họp {unit}"],
  training: ["Hội trường {unit}", "Phòng máy trường học trên địa bàn {area}"],
  contest: ["Sân vận động {area}", "Hội trường {unit}"],
  dialogue: ["Hội trường {unit}", "Nhà văn hóa {village}"],
  leaflet: ["Chợ {area}", "Các khu dân cư {area}", "Bộ phận một cửa {area}"],
  banner: ["Trục đường trung tâm {area}", "Trước trụ sở {unit}", "Ngã ba vào {village}"],
  "one-stop-posting": ["Bộ phận Tiếp nhận và trả kết quả {area}"],
  "house-visit": ["Các hộ ở {village}"],
  guidance: ["{unit}"],
  other: ["Sân nhà văn hóa {village}"],
}

const proofs: Record<string, readonly string[]> = {
  "commune-radio": ["Bài phát và sổ trực truyền thanh lưu tại {unit}."],
  "district-radio-tv": ["Bản ghi chương trình và lịch phát sóng lưu tại {unit}."],
  "mobile-loudspeaker": ["Bài đọc và lịch chạy xe loa lưu tại {unit}."],
  meeting: ["Biên bản họp lưu tại thôn và {unit}.", "Biên bản và ảnh buổi họp lưu tại {unit}."],
  leaflet: ["Mẫu tờ rơi và sổ ký nhận lưu tại {unit}."],
  banner: ["Ảnh băng rôn sau khi treo lưu tại {unit}."],
  "one-stop-posting": ["Ảnh bảng niêm yết lưu tại {unit}."],
  "house-visit": ["Sổ theo dõi các hộ đã đến lưu tại {unit}."],
  guidance: ["Văn bản phát hành lưu tại văn thư {unit}."],
}
const anyProof = ["Giấy mời, chương trình và ảnh lưu tại {unit}."]

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** Fills `{topic}`, `{Topic}` and the other names of a scene. */
const fill = (pattern: string, scene: Scene): string =>
  pattern.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === "Topic" ? capital(scene.topic) : String(Object(scene)[name] ?? ""),
  )

const one = (dice: Dice, patterns: readonly string[] | undefined, scene: Scene): string =>
  patterns ? fill(dice.pick(patterns), scene) : ""

export const titleOf = (dice: Dice, channel: string, scene: Scene): string =>
  one(dice, titles[channel] ?? ["{Topic}"], scene)

/** Empty for what is only on the net. */
export const placeOf = (dice: Dice, channel: string, scene: Scene): string =>
  one(dice, places[channel], scene)

/** Why there is no link, in words. */
export const proofOf = (dice: Dice, channel: string, scene: Scene): string =>
  one(dice, proofs[channel] ?? anyProof, scene)

/** Why a coordinator sent an entry back, or took one down. */
export const returnReasons = [
  "Ghi thêm số người dự và nơi tổ chức.",
  "Liên kết không mở được, kiểm tra rồi gửi lại.",
  "Nội dung chính chưa khớp với bài đã phát, chọn lại giúp.",
  "Thiếu minh chứng: thêm liên kết hoặc một câu giải trình.",
  "Tiêu đề chung chung quá, ghi rõ đã nói việc gì.",
]
export const withdrawReasons = [
  "Ghi trùng với một hoạt động cùng ngày.",
  "Đơn vị xin sửa số liệu, sẽ gửi lại.",
  "Liên kết đã đổi, đơn vị cập nhật rồi gửi lại.",
]
