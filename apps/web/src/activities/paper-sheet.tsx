import { QrCode } from "@loa/ui/qr-code.tsx"
import type { ReactNode } from "react"
import { m } from "../paraglide/messages.js"
import type { Options } from "./queries.ts"
import styles from "./sheet.module.css"

type Props = {
  options: Options
  /** Where the form is, for the code that leads to it. */
  form: string
}

const Line = ({ label }: { label: string }) => (
  <p className={styles.line}>
    <span>{label}:</span>
    <i />
  </p>
)

const Box = ({ children }: { children: ReactNode }) => (
  <li>
    <i className={styles.box} />
    {children}
  </li>
)

/** What the form asks, on one side of A4. Official paper: always Vietnamese, black on white. */
export function PaperSheet({ options, form }: Props) {
  const { organization, channels, audiences } = options
  return (
    <article className={styles.paper} lang="vi">
      <header>
        <div>
          <p className={styles.office}>{organization.name}</p>
          <h2>PHIẾU GHI HOẠT ĐỘNG TRUYỀN THÔNG</h2>
        </div>
        <div className={styles.code}>
          <QrCode text={form} title={m.sheet_code()} />
          <small>Quét để ghi vào Loa</small>
        </div>
      </header>
      <div className={styles.pair}>
        <Line label="Ngày thực hiện" />
        <Line label="Đến ngày (nếu nhiều ngày)" />
      </div>
      <Line label="Đã nói về điều gì (một câu)" />
      <Line label="Địa điểm" />
      <h3>Hình thức (đánh dấu một ô)</h3>
      <ul className={styles.three}>
        {channels
          .toSorted((a, b) => a.name.localeCompare(b.name, "vi"))
          .map(({ code, name }) => (
            <Box key={code}>{name}</Box>
          ))}
      </ul>
      <h3>Nội dung kế hoạch (khoanh tròn nội dung chính)</h3>
      <Items options={options} />
      <h3>Đối tượng và số lượt người</h3>
      <ul className={styles.two}>
        {audiences.map(({ code, name }) => (
          <li key={code}>
            <i className={styles.box} />
            <span>{name}:</span>
            <i className={styles.blank} />
          </li>
        ))}
      </ul>
      <div className={styles.pair}>
        <Line label="Thời lượng (phút) hoặc số bản" />
        <Line label="Liên kết, ảnh kèm theo" />
      </div>
      <Line label="Đã nói và làm gì" />
      <p className={styles.empty} />
      <p className={styles.empty} />
      <footer>
        <small>
          Không nhập bí mật nhà nước, danh tính người tố cáo, thông tin cá nhân của người dân.
        </small>
        <div>
          <p>Ngày … tháng … năm ……</p>
          <b>Người ghi</b>
          <p>(ký, ghi rõ họ tên)</p>
        </div>
      </footer>
    </article>
  )
}

function Items({ options: { indices, items } }: { options: Options }) {
  return (
    <ul className={styles.items}>
      {indices.flatMap(({ id }) =>
        items
          .filter(({ indexId }) => indexId === id)
          .map(({ code, label, shortTitle }) => (
            <Box key={code}>
              <b>{label}</b> {shortTitle}
            </Box>
          )),
      )}
    </ul>
  )
}
