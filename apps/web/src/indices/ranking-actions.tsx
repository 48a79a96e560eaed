import { Button, ButtonLink } from "@loa/ui/button.tsx"
import { type RefObject, useState } from "react"
import { m } from "../paraglide/messages.js"
import type { ChartFrame } from "./chart-file.ts"
import styles from "./ranking-table.module.css"

type Props = {
  /** Holds the chart's svg. */
  chart: RefObject<HTMLDivElement | null>
  frame: ChartFrame
  csv: string
  /** Address of this very view. */
  address: string
}

type Download = (chart: SVGSVGElement, frame: ChartFrame) => Promise<void>

/** Puts title and link on the clipboard and says how it went. */
async function copied(title: string, address: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(`${title}\n${new URL(address, location.href)}`)
    return m.ranking_copied()
  } catch {
    return m.ranking_copy_failed()
  }
}

/** The figures and the picture to take away, and the link to come back by. */
export function RankingActions({ chart, frame, csv, address }: Props) {
  const [said, say] = useState("")
  const picture = async (kind: "downloadPng" | "downloadSvg") => {
    const svg = chart.current?.querySelector("svg")
    if (!svg) return
    try {
      // Made only when asked for.
      const downloads: Record<typeof kind, Download> = await import("./download-chart.ts")
      await downloads[kind](svg, frame)
    } catch {
      say(m.ranking_download_failed())
    }
  }
  return (
    <>
      <ButtonLink
        size="sm"
        icon="download"
        href={csv}
        download
        aria-label={m.ranking_download_csv_label()}
      >
        {m.ranking_download_csv()}
      </ButtonLink>
      <Button
        size="sm"
        icon="download"
        aria-label={m.ranking_download_png_label()}
        onClick={() => picture("downloadPng")}
      >
        {m.ranking_download_png()}
      </Button>
      <Button
        size="sm"
        icon="download"
        aria-label={m.ranking_download_svg_label()}
        onClick={() => picture("downloadSvg")}
      >
        {m.ranking_download_svg()}
      </Button>
      <Button size="sm" icon="link" onClick={async () => say(await copied(frame.title, address))}>
        {m.ranking_copy()}
      </Button>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </>
  )
}
