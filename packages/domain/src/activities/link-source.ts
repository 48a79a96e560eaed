/** What a link tells by its host: how it was published, and by which outlet where that is asked for. */
export type LinkSource = { channelCode: "social" | "video" | "portal" | "press"; outlet: string }

const social = ["facebook.com", "fb.com", "zalo.me", "zaloapp.com", "threads.net", "instagram.com"]
const video = ["youtube.com", "youtu.be", "tiktok.com", "fb.watch"]

/** Outlets that write about Quảng Ngãi, by their hosts. */
const press: Readonly<Record<string, string>> = {
  "baoquangngai.vn": "Báo Quảng Ngãi",
  "quangngaitv.vn": "Truyền hình Quảng Ngãi",
  "vov.vn": "Đài Tiếng nói Việt Nam (VOV)",
  "vtv.vn": "Đài Truyền hình Việt Nam (VTV)",
  "nhandan.vn": "Báo Nhân Dân",
  "baochinhphu.vn": "Báo Điện tử Chính phủ",
  "xaydungchinhsach.chinhphu.vn": "Báo Điện tử Chính phủ",
  "vietnamplus.vn": "VietnamPlus (TTXVN)",
  "baotintuc.vn": "Báo Tin tức (TTXVN)",
  "baodantoc.vn": "Báo Dân tộc và Phát triển",
  "daibieunhandan.vn": "Báo Đại biểu Nhân dân",
  "baophapluat.vn": "Báo Pháp luật Việt Nam",
  "qdnd.vn": "Báo Quân đội nhân dân",
  "cand.com.vn": "Báo Công an nhân dân",
  "laodong.vn": "Báo Lao Động",
  "tienphong.vn": "Báo Tiền Phong",
  "thanhnien.vn": "Báo Thanh Niên",
  "tuoitre.vn": "Báo Tuổi Trẻ",
  "sggp.org.vn": "Báo Sài Gòn Giải Phóng",
  "dantri.com.vn": "Báo Dân trí",
  "vietnamnet.vn": "Báo VietNamNet",
  "vnexpress.net": "Báo VnExpress",
  "daidoanket.vn": "Báo Đại Đoàn Kết",
  "vneconomy.vn": "Tạp chí Kinh tế Việt Nam",
}

const isOf = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`)

function hostOf(link: string): string | null {
  const text = link.trim()
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`)
    if (!/^https?:$/.test(url.protocol)) return null
    return url.hostname.toLowerCase().replace(/\.$/, "")
  } catch {
    return null
  }
}

/**
 * How something was published, by the host of its link alone; null for a host nobody knows. Portals are those of the
 * state (`*.gov.vn`), whatever they are called; a host inside a known one counts as it.
 */
export function linkSource(link: string): LinkSource | null {
  const host = hostOf(link)
  if (!host) return null
  const outlet = Object.entries(press).find(([domain]) => isOf(host, domain))
  if (outlet) return { channelCode: "press", outlet: outlet[1] }
  if (video.some((domain) => isOf(host, domain))) return { channelCode: "video", outlet: "" }
  if (social.some((domain) => isOf(host, domain))) return { channelCode: "social", outlet: "" }
  return isOf(host, "gov.vn") || isOf(host, "chinhphu.vn")
    ? { channelCode: "portal", outlet: "" }
    : null
}
