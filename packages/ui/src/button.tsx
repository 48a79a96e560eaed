import type { ComponentProps, MouseEvent, ReactNode } from "react"
import { Link, type To } from "react-router"
import styles from "./button.module.css"
import { classNames } from "./class-names.ts"
import { Icon, type IconName } from "./icon.tsx"

type Look = {
  /** `main` once a view; `late` for what cannot be taken back. */
  variant?: "main" | "default" | "quiet" | "late"
  /** `big` has the voice corner and floats: the one thing a page is for. */
  size?: "sm" | "md" | "big"
  icon?: IconName
  iconAfter?: IconName
  wide?: boolean
}

const look = ({ variant = "default", size = "md", wide }: Look, className?: string) =>
  classNames(
    styles.button,
    variant !== "default" && styles[variant],
    size !== "md" && styles[size],
    wide && styles.wide,
    className,
  )

type Inside = Pick<Look, "icon" | "iconAfter"> & { busy?: boolean; children: ReactNode }

function Face({ icon, iconAfter, busy, children }: Inside) {
  return (
    <>
      {busy ? (
        <span className={styles.spinner} aria-hidden="true" />
      ) : (
        icon && <Icon name={icon} className={styles.icon} />
      )}
      {children}
      {iconAfter && <Icon name={iconAfter} className={styles.icon} />}
    </>
  )
}

type ButtonProps = ComponentProps<"button"> & Look & { busy?: boolean }

/**
 * While `busy` it keeps its words and its focus but does nothing, so that a second press sends nothing twice.
 * `type` is "button" unless said.
 */
export function Button(props: ButtonProps) {
  const { variant, size, icon, iconAfter, wide, busy, className, children, onClick, ...rest } =
    props
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <button
      type="button"
      {...rest}
      onClick={press}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest["aria-disabled"]}
      className={look({ variant, size, wide }, className)}
    >
      <Face icon={icon} iconAfter={iconAfter} busy={busy}>
        {children}
      </Face>
    </button>
  )
}

/** Where a link leads: `to` inside the site (router), `href` out of it or to a file. */
export type Target = { to: To; href?: undefined } | { href: string; to?: undefined }

type ButtonLinkProps = Omit<ComponentProps<"a">, "href"> & Look & Target

/** A link that looks like a button. */
export function ButtonLink(props: ButtonLinkProps) {
  const { variant, size, icon, iconAfter, wide, className, children, to, href, ...rest } = props
  const inside = (
    <Face icon={icon} iconAfter={iconAfter}>
      {children}
    </Face>
  )
  const looks = look({ variant, size, wide }, className)
  return to !== undefined ? (
    <Link {...rest} to={to} className={looks}>
      {inside}
    </Link>
  ) : (
    <a {...rest} href={href} className={looks}>
      {inside}
    </a>
  )
}

type IconButtonProps = Omit<ComponentProps<"button">, "children"> & {
  icon: IconName
  label: string
}

/** 44 px square with an icon only; `label` is its name. */
export function IconButton({ icon, label, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={classNames(styles.iconButton, className)}
    >
      <Icon name={icon} size={24} />
    </button>
  )
}

type IconLinkProps = { icon: IconName; label: string; to: To; className?: string }

/** `IconButton` that leads somewhere. */
export function IconLink({ icon, label, to, className }: IconLinkProps) {
  return (
    <Link
      to={to}
      aria-label={label}
      title={label}
      className={classNames(styles.iconButton, className)}
    >
      <Icon name={icon} size={24} />
    </Link>
  )
}

/** Buttons side by side; they wrap on a narrow screen. */
export function ButtonRow({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={classNames(styles.row, className)}>{children}</div>
}
