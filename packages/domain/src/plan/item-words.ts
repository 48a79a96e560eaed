/**
 * What people call the things an item of the plan is about, where the plan's own words are an office's: what each
 * index asks about by its handbook, in a village's words. For finding items only; nothing is counted by it.
 */
export const itemWords: Readonly<Record<string, string>> = {
  "par-a": "chỉ đạo điều hành, thi đua, sáng kiến cải cách, kiểm tra công vụ, xếp hạng chỉ số",
  "par-b": "luật, luật mới, văn bản luật, phổ biến luật, nghị định mới, tìm hiểu pháp luật",
  "par-c":
    "thủ tục hành chính, chứng thực, bản sao điện tử, lệ phí, bưu chính công ích, số hóa hồ sơ",
  "par-d": "hai cấp, sắp xếp bộ máy, họp không giấy, nơi làm thủ tục mới, sáp nhập xã",
  "par-e": "văn hóa công sở, thái độ phục vụ, đạo đức công vụ, xếp loại cán bộ, tinh giản biên chế",
  "par-f": "dự toán, quyết toán, tài sản công, tự chủ tài chính, mua sắm công",
  "par-g": "một cửa, liên thông, khai sinh, khai tử, trả kết quả, toàn trình, phiếu hẹn",
  "par-h": "ISO điện tử, chỉ số cải cách hành chính, văn bản điện tử, họp trực tuyến",
  "par-k":
    "chuyển đổi số, chữ ký số, định danh điện tử, căn cước, VNeID, tổ công nghệ số, kỹ năng số, bình dân học vụ, không dùng tiền mặt",
  "papi-a":
    "trưởng thôn, bầu cử, cử tri, hương ước, quy ước, họp dân, dân bàn, đóng góp, giám sát cộng đồng, thanh tra nhân dân, quy chế dân chủ, đại đoàn kết",
  "papi-b":
    "hộ nghèo, cận nghèo, thu chi ngân sách, bảng giá đất, thu hồi đất, bồi thường, đền bù, mục tiêu quốc gia, công khai danh sách, kế hoạch sử dụng đất, giáo dục pháp luật",
  "papi-c": "tiếp công dân, khiếu nại, tố cáo, đối thoại, hòa giải, trả lời kiến nghị",
  "papi-d":
    "tham nhũng, kê khai tài sản, tài sản thu nhập, nhũng nhiễu, đường dây nóng, quà tặng, tặng quà, nhận quà, lãng phí, tuyển dụng, bổ nhiệm, lót tay",
  "papi-dd":
    "cấp giấy phép xây dựng, cấp giấy chứng nhận, hài lòng, trả hồ sơ đúng hẹn, niêm yết thủ tục, phí lệ phí, thời hạn giải quyết, hướng dẫn thủ tục",
  "papi-e":
    "khám chữa bệnh, y tế, trạm y tế, bảo hiểm y tế, tiêm chủng, sức khỏe, giáo dục, trường học, học sinh, nhập học, nước sạch, điện sinh hoạt, đường giao thông, an ninh trật tự, bưu điện văn hóa",
  "papi-f":
    "rác, vệ sinh, bảo vệ môi trường, nước thải, nguồn nước, rừng, cháy rừng, trồng cây, thuốc bảo vệ thực vật, vỏ bao bì, chăn nuôi, sạt lở, không khí, ô nhiễm, xanh sạch đẹp",
  "papi-g":
    "trang thông tin, cổng dịch vụ công, tài khoản dịch vụ công, nộp hồ sơ qua mạng, phản ánh hiện trường, tra cứu, internet, wifi, Zalo, tin nhắn",
  "pci-a":
    "đăng ký kinh doanh, thành lập hộ kinh doanh, thành lập doanh nghiệp, hợp tác xã, giấy phép kinh doanh, khởi nghiệp, thuế",
  "pci-b":
    "sổ đỏ, đất đai, quyền sử dụng đất, tách thửa, hợp thửa, giao đất, giao rừng, thuê đất, đo đạc, địa chính, thế chấp đất",
  "pci-c":
    "quy hoạch, đấu thầu, dự án đầu tư, giá vật liệu, tài liệu pháp lý, thông tin cho doanh nghiệp",
  "pci-d":
    "vướng mắc doanh nghiệp, gặp gỡ doanh nghiệp, cà phê doanh nhân, lắng nghe doanh nghiệp, nhà đầu tư",
  "pci-dd": "tranh chấp, hợp đồng, tín dụng đen, an ninh trật tự, bảo kê, tòa án, thi hành án",
  "pci-e":
    "chi phí không chính thức, vòi vĩnh, phong bì, gây khó khăn, thanh tra doanh nghiệp, kiểm tra chồng chéo",
  "pci-g":
    "đào tạo nghề, việc làm, hỗ trợ doanh nghiệp, OCOP, cung cầu, xúc tiến thương mại, vay vốn, cạnh tranh bình đẳng, người lao động",
}
