import { Fragment } from "react"

// A figure keeps its unit beside it; a longer stretch must be free to wrap on a narrow screen.
const isShort = (text: string) => text.length <= 24

/** A message whose `**figures**` stand out. */
export function Emphasis({ text }: { text: string }) {
  const parts = text
    .split("**")
    .map((part, index) => ({ key: `${index}`, part, strong: index % 2 === 1 }))
  return parts.map(({ key, part, strong }) =>
    strong ? (
      <b key={key} className={isShort(part) ? "nowrap" : undefined}>
        {part}
      </b>
    ) : (
      <Fragment key={key}>{part}</Fragment>
    ),
  )
}
