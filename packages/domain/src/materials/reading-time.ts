import { syllablesOf } from "../reports/radio-script.ts"

/** The pace a loudspeaker is understood at. */
const syllablesAMinute = 150

/** So many minutes to read a text aloud, begun ones whole; 0 for nothing to read. */
export const minutesAloud = (text: string): number =>
  text.trim() === "" ? 0 : Math.max(1, Math.ceil(syllablesOf(text) / syllablesAMinute))
