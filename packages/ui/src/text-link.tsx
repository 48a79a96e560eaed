import type { ComponentProps } from "react"
import { Link } from "react-router"
import type { Target } from "./button.tsx"
import { classNames } from "./class-names.ts"
import styles from "./text-link.module.css"

type Props = Omit<ComponentProps<"a">, "href"> & Target

/** A link among words, in forest and underlined. */
export function TextLink({ to, href, className, children, ...rest }: Props) {
  const looks = classNames(styles.link, className)
  return to !== undefined ? (
    <Link {...rest} to={to} className={looks}>
      {children}
    </Link>
  ) : (
    <a {...rest} href={href} className={looks}>
      {children}
    </a>
  )
}
