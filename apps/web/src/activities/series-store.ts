import { keptUnder } from "../device/keep.ts"
import { SeriesForm } from "./series-form.ts"

/** A series half told lives on this device, so that a reload or a closed tab loses nothing. */
export const seriesStore = (accountId: string) => keptUnder(`loa.series.${accountId}`, SeriesForm)
