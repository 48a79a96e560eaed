import { encode } from "uqr"
import styles from "./account-page.module.css"

type Props = { text: string; title: string }

/** A QR code as one path: dark on white in both themes, or cameras do not read it. */
export function QrCode({ text, title }: Props) {
  const { data, size } = encode(text, { ecc: "M", border: 3 })
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join("")
  return (
    <svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={title}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
