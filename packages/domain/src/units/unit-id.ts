import { foldKey } from "./fold.ts"

/** The readable id of an organization, from its name: "UBND xã Trà Bồng" → "ubnd-xa-tra-bong". */
export const unitIdOf = (name: string): string =>
  foldKey(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80)
    .replace(/-+$/, "")
