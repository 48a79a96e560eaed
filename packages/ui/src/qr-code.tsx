import { encode } from "uqr"
import { classNames } from "./class-names.ts"
import styles from "./qr-code.module.css"

type Props = { text: string; title: string; className?: string }

/** A QR code as one path: dark on white in both themes, or cameras do not read it. At most 220 px wide. */
export function QrCode({ text, title, className }: Props) {
  const { data, size } = encode(text, { ecc: "M", border: 3 })
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join("")
  return (
    <svg
      className={classNames(styles.qr, className)}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={title}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
