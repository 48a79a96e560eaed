import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts"

/** The plot in px: `x` takes years and halves of years, `y` values. Null until recharts has measured. */
export function usePlot() {
  const plot = usePlotArea()
  const xScale = useXAxisScale()
  const yScale = useYAxisScale()
  if (!plot || !xScale || !yScale) return null
  const { x: left, y: top, width, height } = plot
  return {
    left,
    right: left + width,
    top,
    bottom: top + height,
    x: (year: number) => xScale(year) ?? left,
    y: (value: number) => yScale(value) ?? top,
  }
}

export type Plot = NonNullable<ReturnType<typeof usePlot>>

/** Between two years. */
export const half = 0.5
