type Words = { vi: string; en: string }
const words = (vi: string, en: string): Words => ({ vi, en })

/** What the log is about. */
export const auditSubjects: Readonly<Record<string, Words>> = {
  activity: words("Hoạt động", "Activities"),
  evidence: words("Minh chứng", "Evidence"),
  account: words("Tài khoản", "Accounts"),
  organization: words("Đơn vị", "Organizations"),
  area: words("Địa bàn", "Areas"),
  obligation: words("Việc theo kế hoạch", "Boxes of the plan"),
  setting: words("Cài đặt", "Settings"),
  sample: words("Dữ liệu minh hoạ", "Sample data"),
}

/** What somebody did, as the middle of a sentence: "Hồ Thị Mai đã gửi hoạt động …". Every verb that is written. */
export const auditVerbs: Readonly<Record<string, Words>> = {
  "activity.save": words("đã lưu hoạt động", "saved activity"),
  "activity.import": words("đã nhập hoạt động từ bảng tính", "imported activity"),
  "activity.submit": words("đã gửi hoạt động", "submitted activity"),
  "activity.return": words("đã trả lại hoạt động", "returned activity"),
  "activity.verify": words("đã kiểm tra hoạt động", "verified activity"),
  "activity.publish": words("đã công khai hoạt động", "published activity"),
  "activity.withdraw": words("đã gỡ hoạt động", "withdrew activity"),
  "activity.delete": words("đã xóa nháp", "deleted draft"),
  "activity.reassign": words("đã giao lại hoạt động", "passed on activity"),
  "activity.redact": words("đã xóa dữ liệu của hoạt động", "redacted activity"),
  "evidence.add": words("đã gửi tệp minh chứng", "added the file"),
  "evidence.attach": words("đã dùng lại tệp minh chứng", "used again the file"),
  "evidence.detach": words("đã bỏ khỏi hoạt động tệp minh chứng", "took from an activity the file"),
  "evidence.describe": words("đã sửa mô tả tệp minh chứng", "described the file"),
  "evidence.publish": words("đã công khai tệp minh chứng", "made public the file"),
  "evidence.unpublish": words("đã thôi công khai tệp minh chứng", "took back the file"),
  "evidence.remove": words("đã gỡ tệp minh chứng", "removed the file"),
  "account.create": words("đã lập tài khoản", "made account"),
  "account.invite": words("đã cấp mã mời cho", "gave an invitation to"),
  "account.accept-invitation": words("đã nhận lời mời", "accepted the invitation"),
  "account.reset-password": words("đã cấp mã đặt lại mật khẩu cho", "gave a reset code to"),
  "account.accept-reset": words("đã đặt lại mật khẩu", "reset the password of"),
  "account.change-password": words("đã đổi mật khẩu", "changed the password of"),
  "account.end-session": words("đã kết thúc một phiên của", "ended a session of"),
  "account.end-all-sessions": words("đã đăng xuất mọi nơi", "signed out everywhere"),
  "account.enable-second-factor": words(
    "đã bật xác thực hai bước",
    "turned on the second factor of",
  ),
  "account.disable-second-factor": words(
    "đã tắt xác thực hai bước",
    "turned off the second factor of",
  ),
  "account.clear-second-factor": words(
    "đã bỏ xác thực hai bước của",
    "cleared the second factor of",
  ),
  "account.renew-recovery-codes": words("đã lấy mã dự phòng mới", "renewed the recovery codes of"),
  "account.rename": words("đã sửa họ tên của", "renamed"),
  "account.add-membership": words("đã phân công cho", "gave a role to"),
  "account.end-membership": words("đã kết thúc phân công của", "ended a role of"),
  "account.disable": words("đã khóa tài khoản", "disabled account"),
  "account.enable": words("đã mở lại tài khoản", "enabled account"),
  "account.hand-over": words("đã bàn giao tài khoản", "handed over account"),
  "account.make-calendar": words("đã lập địa chỉ lịch của", "made a calendar address of"),
  "account.end-calendar": words("đã thu hồi địa chỉ lịch của", "ended a calendar address of"),
  "account.redact": words("đã xóa dữ liệu của tài khoản", "redacted account"),
  "organization.create": words("đã lập đơn vị", "made organization"),
  "organization.rename": words("đã đổi tên đơn vị", "renamed organization"),
  "organization.end": words("đã kết thúc đơn vị", "ended organization"),
  "organization.set-parent": words("đã đổi cấp trên của đơn vị", "moved organization"),
  "organization.set-reporting-line": words(
    "đã đổi nơi nhận báo cáo của đơn vị",
    "changed the reporting line of",
  ),
  "organization.set-head": words("đã ghi người đứng đầu đơn vị", "set the head of"),
  "organization.set-participation": words(
    "đã đổi việc tham gia kế hoạch của",
    "changed the part of",
  ),
  "organization.add-alias": words("đã thêm tên gọi khác cho", "added a name to"),
  "organization.remove-alias": words("đã bỏ một tên gọi khác của", "removed a name from"),
  "area.add": words("đã thêm địa bàn", "added area"),
  "area.change": words("đã ghi sáp nhập, chia tách của", "recorded a merger or split of"),
  "area.end": words("đã kết thúc địa bàn", "ended area"),
  "area.weigh": words("đã ghi tỷ lệ phân bổ của", "weighed a part of"),
  "obligation.waive": words("đã ghi không thực hiện", "waived"),
  "obligation.unwaive": words("đã bỏ ghi không thực hiện", "took back the waiver of"),
  "setting.set": words("đã đặt", "set"),
  "sample.remove": words("đã gỡ", "removed"),
}

/** The middle of the sentence; a verb nobody named stands as its code. */
export const auditWords = (verb: string, language: keyof Words): string =>
  auditVerbs[verb]?.[language] ?? verb
