/** What titles and summaries are made of, by how often a text holds it; searches are made of the same. */

/** A title begins with one of these and goes on with a theme: "của", "về", "xã" are in most. */
export const openings = [
  "Phát thanh về",
  "Tuyên truyền trên hệ thống truyền thanh xã về",
  "Họp thôn phổ biến",
  "Hội nghị tuyên truyền về",
  "Tập huấn cho cán bộ, công chức xã về",
  "Đăng tin trên Trang thông tin điện tử xã về",
  "Niêm yết tại bộ phận một cửa",
  "Chia sẻ trên Zalo của xã về",
  "Phát tờ rơi về",
  "Đối thoại với người dân về",
  "Treo băng rôn tuyên truyền",
  "Tổ công nghệ số cộng đồng hướng dẫn",
] as const

export const themes = [
  "thủ tục hành chính trong lĩnh vực đất đai",
  "dịch vụ công trực tuyến toàn trình",
  "kết quả giải quyết hồ sơ đúng hạn",
  "cải cách hành chính năm nay",
  "công khai quy hoạch, kế hoạch sử dụng đất",
  "phòng, chống tham nhũng và tiêu cực",
  "quyền và nghĩa vụ của công dân khi khiếu nại, tố cáo",
  "danh sách hộ nghèo, hộ cận nghèo",
  "thu chi ngân sách xã và các khoản đóng góp",
  "thanh toán không dùng tiền mặt",
  "chữ ký số và định danh điện tử",
  "đăng ký kinh doanh cho hộ kinh doanh",
  "chính sách hỗ trợ doanh nghiệp nhỏ và vừa",
  "văn hóa công vụ, đạo đức cán bộ",
  "tinh gọn bộ máy và sắp xếp đơn vị hành chính",
  "bảo vệ môi trường và thu gom rác thải",
  "an toàn giao thông đường bộ",
  "tiêm chủng và khám sức khỏe định kỳ",
  "học phí và cơ sở vật chất trường học",
  "bầu trưởng thôn và giám sát đầu tư cộng đồng",
  "gói thầu mua sắm công khai trên mạng",
  "tiếp công dân định kỳ của Chủ tịch UBND",
  "khảo sát sự hài lòng của người dân, tổ chức",
  "chuyển đổi số ở thôn, tổ dân phố",
] as const

/** In about one text of a hundred each, and never two of them in one. */
export const middling = [
  "sầu riêng",
  "keo lai",
  "thủy lợi",
  "cà phê",
  "quế Trà Bồng",
  "ngập lụt",
  "sạt lở",
  "hạn mặn",
  "dệt thổ cẩm",
  "lễ hội đâm trâu",
  "vay vốn ngân hàng",
  "xuất khẩu lao động",
  "nghĩa vụ quân sự",
  "tảo hôn",
  "cồng chiêng",
  "bưu chính",
  "xổ số",
  "viễn thông",
  "đăng kiểm",
  "hộ chiếu",
] as const

/** Written about all the time in the first year, and not since. */
export const passing = "dịch bệnh Covid"

/** In about one text of a hundred thousand each. */
export const rare = [
  "tê giác",
  "khinh khí cầu",
  "hải đăng",
  "kim cương",
  "thiên thạch",
  "xe trượt",
  "ngư lôi",
  "hóa thạch",
  "kính hiển vi",
  "đàn nhị",
] as const

/** In none. */
export const unheard = ["quỹ đạo", "băng trôi", "giao hưởng", "yếm thế"] as const

export const villages = [
  ..."Đông Tây Nam Bắc Trung Thượng Hạ Tân Phú Vĩnh Hòa Bình An Lộc Thịnh Xuân Thu Gò Bàu Suối".split(
    " ",
  ),
].flatMap((first, _, all) => all.map((second) => `${first} ${second}`))

export const sentences = [
  "Người dân tham gia đông đủ, nêu nhiều câu hỏi và được trả lời ngay tại chỗ.",
  "Nội dung được phát lại hai lần trong tuần vào sáng sớm và chiều tối.",
  "Cán bộ xã hướng dẫn từng bước trên điện thoại cho người lớn tuổi.",
  "Sau buổi họp có nhiều hộ đăng ký tài khoản và nộp thử một hồ sơ.",
  "Một số ý kiến đề nghị rút ngắn thời gian và giảm bớt giấy tờ.",
  "Tài liệu được in bằng chữ to, phát đến từng nhà trong thôn.",
  "Lãnh đạo UBND trực tiếp dự và kết luận từng vấn đề.",
  "Bài viết được chia sẻ lại ở nhiều nhóm và có nhiều lượt xem.",
  "Phối hợp với Mặt trận và các đoàn thể vận động hội viên cùng tham gia.",
  "Kiến nghị của bà con được ghi lại và chuyển đến cơ quan có thẩm quyền.",
  "Đợt tuyên truyền gắn với ngày hội đại đoàn kết ở khu dân cư.",
  "Loa ở hai cụm bị hỏng nên đã dùng loa lưu động thay thế.",
] as const
