import type { IndexId } from "@loa/domain/indices/structure.ts"

/** The names the indices go by in every language. */
export const indexNames: Record<Exclude<IndexId, "cchc">, string> = {
  par: "PAR INDEX",
  papi: "PAPI",
  pci: "PCI",
  sipas: "SIPAS",
}
