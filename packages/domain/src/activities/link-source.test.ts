import { expect, test } from "vitest"
import { linkSource } from "./link-source.ts"

test.each([
  ["https://www.facebook.com/ubndxatrabong/posts/123?ref=1", "social", ""],
  ["https://m.facebook.com/x", "social", ""],
  ["https://zalo.me/4567", "social", ""],
  ["https://oa.zalo.me/bai-viet", "social", ""],
  ["https://www.youtube.com/watch?v=abc", "video", ""],
  ["https://youtu.be/abc", "video", ""],
  ["https://www.tiktok.com/@xa/video/1", "video", ""],
  ["https://quangngai.gov.vn/tin-tuc/1", "portal", ""],
  ["http://trabong.quangngai.gov.vn/vi/tin", "portal", ""],
  ["https://chinhphu.vn/van-ban", "portal", ""],
  ["https://baoquangngai.vn/bai-1.html", "press", "Báo Quảng Ngãi"],
  ["https://quangngaitv.vn/x", "press", "Truyền hình Quảng Ngãi"],
  ["https://vov.vn/xa-hoi/1.vov", "press", "Đài Tiếng nói Việt Nam (VOV)"],
  ["https://nhandan.vn/bai.html", "press", "Báo Nhân Dân"],
  ["https://baochinhphu.vn/bai.htm", "press", "Báo Điện tử Chính phủ"],
  ["https://xaydungchinhsach.chinhphu.vn/bai", "press", "Báo Điện tử Chính phủ"],
])("%s tells %s %s", (link, channelCode, outlet) => {
  expect(linkSource(link)).toEqual({ channelCode, outlet })
})

test.each([
  ["baoquangngai.vn/bai-1.html", "press"],
  ["  WWW.FACEBOOK.COM/x  ", "social"],
  ["https://trabong.gov.vn./x", "portal"],
])("%s is read as people paste it", (link, channelCode) => {
  expect(linkSource(link)?.channelCode).toBe(channelCode)
})

test.each([
  "https://facebook.com.lua-dao.example/x",
  "https://notfacebook.com/x",
  "https://gov.vn.example.com/x",
  "https://vidu.vn/quangngai.gov.vn",
  "ftp://quangngai.gov.vn/x",
  "mailto:a@quangngai.gov.vn",
  "javascript:alert(1)",
  "trang web",
  "https://",
  "",
])("%s tells nothing", (link) => {
  expect(linkSource(link)).toBeNull()
})
