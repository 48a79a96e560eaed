/** What reviewers most often ask for, as words to start from; they are written to the author, so in Vietnamese. */
export const returnReasons = [
  "Ảnh chưa thấy ngày và nơi thực hiện. Đề nghị bổ sung biên bản, hoặc ảnh có phông chữ.",
  "Chưa rõ đã nói về việc gì. Đề nghị ghi cụ thể nội dung đã tuyên truyền.",
  "Chưa đúng nội dung của kế hoạch. Đề nghị chọn lại nội dung chính.",
  "Số người, số lần chưa khớp với minh chứng. Đề nghị xem lại số liệu.",
  "Trùng với hoạt động đã ghi. Đề nghị bỏ một bài.",
] as const
