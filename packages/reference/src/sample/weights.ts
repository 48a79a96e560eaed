/** How often, against one another: `"par-a 3"` reads "PAR.a three times as often as weight 1". */
export type Weights = readonly (readonly [code: string, weight: number])[]

const weights = (text: string): Weights =>
  text
    .trim()
    .split(/\s*,\s*/)
    .map((pair) => {
      const [code = "", weight] = pair.split(" ")
      return [code, Number(weight)] as const
    })

/** What each kind of voice talks about. Public money, legal order and PCI.g stay rare, as they are. */
export const items = {
  commune:
    weights(`par-a 4, par-b 5, par-c 13, par-d 2, par-e 2, par-f 0.03, par-g 8, par-h 0.5, par-k 10,
    papi-a 9, papi-b 6, papi-c 6, papi-d 2.5, papi-dd 10, papi-e 8, papi-f 8, papi-g 8,
    pci-a 1.5, pci-b 4, pci-c 0.12, pci-d 0.5, pci-dd 0.04, pci-e 0.06, pci-g 0.03`),
  culture:
    weights(`par-a 3, par-b 1, par-c 3, par-d 0.8, par-e 0.8, par-g 3, par-h 0.8, par-k 4, papi-a 1,
    papi-b 2, papi-c 1, papi-d 0.6, papi-dd 2, papi-e 2, papi-f 1.5, papi-g 4, pci-a 0.3, pci-d 0.3`),
  personnel: weights("par-a 4, par-d 3, par-e 4, par-h 1, papi-d 0.5, papi-a 0.5, par-g 0.5"),
  economy: weights(
    "par-h 2.5, pci-c 1.2, pci-b 0.6, papi-dd 0.6, papi-f 1.2, pci-a 1.2, par-k 0.5",
  ),
  justice: weights("par-b 5, par-c 2, papi-b 2, papi-a 1.5, papi-c 0.7, par-g 0.7"),
  inspection: weights("papi-c 4, papi-d 4, pci-e 0.35, par-a 0.7, pci-dd 0.12, par-e 0.6"),
  secretariat: weights(
    "par-c 4, papi-dd 3, par-g 4, papi-g 2, par-k 1.5, pci-a 1, par-d 0.5, papi-c 0.5",
  ),
  finance: weights("pci-a 2.5, pci-d 2, pci-c 0.6, par-f 0.2, pci-g 0.15, papi-b 0.8"),
  school: weights("par-a 4, par-e 1.5, par-d 1, par-b 1"),
  front: weights("papi-a 4, papi-c 2, papi-b 1, papi-f 1, papi-d 0.7"),
  post: weights("par-c 2, papi-e 3, par-g 2, papi-g 1"),
  communeCulture:
    weights(`par-a 2.5, par-d 1, par-e 2, par-h 0.8, par-k 4, papi-a 2, papi-e 3, papi-f 2,
    papi-g 4, par-b 0.8`),
  communeEconomy:
    weights(`pci-a 2.5, pci-b 3, pci-c 0.4, pci-d 1.6, pci-dd 0.08, pci-g 0.12, papi-f 2.5,
    papi-b 1, par-f 0.06, papi-dd 0.8`),
  communeSecretariat: weights(
    "papi-c 4, papi-d 2, par-b 3, papi-b 2, par-d 1, papi-a 2, pci-e 0.1",
  ),
  communeOneStop: weights("par-c 5, papi-dd 5, par-g 4, papi-g 3, par-k 2.5, pci-a 0.8, papi-e 1"),
}

/** By what means. */
export const channels = {
  commune:
    weights(`meeting 26, commune-radio 20, mobile-loudspeaker 6, house-visit 8, one-stop-posting 9,
    leaflet 6, social 9, portal 3, banner 3, conference 6, training 3, dialogue 4, contest 1, guidance 0.5,
    other 0.3`),
  office: weights(`conference 16, training 10, guidance 7, portal 14, leaflet 8, social 8,
    district-radio-tv 4, video 1.5, press 4, banner 3, dialogue 4, contest 1.5, one-stop-posting 3`),
  broadcaster: weights("video 5, social 7, press 4, district-radio-tv 4"),
  union: weights("meeting 10, conference 6, leaflet 5, house-visit 4, contest 2, social 3"),
  communeOffice:
    weights(`meeting 10, conference 5, training 5, leaflet 6, social 8, portal 5, guidance 3,
    dialogue 5, banner 2, house-visit 5, video 1, contest 0.7, mobile-loudspeaker 2`),
  oneStop: weights(
    "one-stop-posting 14, house-visit 8, leaflet 6, social 6, training 3, portal 4, meeting 3",
  ),
  school: weights("training 10, conference 3"),
}

/** Where a way of talking suits few subjects, which; the others suit all. */
const suited: Readonly<Record<string, string>> = {
  "one-stop-posting": "par-c papi-dd par-g pci-a pci-b papi-b papi-c pci-e",
  "house-visit": "par-k papi-g papi-e par-g par-c",
  dialogue: "papi-a papi-c papi-b pci-b pci-d papi-f pci-a pci-e papi-dd",
  meeting:
    "par-a par-b par-c par-d par-g par-k papi-a papi-b papi-c papi-d papi-dd papi-e papi-f papi-g pci-a pci-b pci-d pci-dd pci-g",
  "mobile-loudspeaker": "papi-f par-k papi-e par-b papi-a par-c papi-g",
  contest: "par-b papi-a par-k papi-f par-a",
  guidance: "par-a par-k papi-g par-c par-b par-h par-e papi-f",
  banner: "par-k papi-f par-b par-a papi-d papi-e papi-g",
  training:
    "par-e par-g par-k par-h par-c par-b papi-g par-a par-d pci-g pci-dd papi-a papi-c papi-d pci-a",
  leaflet:
    "par-c papi-e par-k papi-f par-b papi-dd par-g pci-a pci-b papi-g papi-a papi-d pci-d pci-g",
}

export const suits = (channel: string, itemCode: string): boolean =>
  suited[channel]?.split(" ").includes(itemCode) ?? true

/** Items often touched together with the main one. */
export const neighbours: Readonly<Record<string, readonly string[]>> = {
  "par-a": ["par-h", "par-e"],
  "par-b": ["papi-b", "papi-c"],
  "par-c": ["papi-dd", "par-g", "papi-g", "pci-a"],
  "par-d": ["par-a", "par-k"],
  "par-e": ["papi-d", "par-a"],
  "par-f": ["papi-b"],
  "par-g": ["papi-e", "par-c", "papi-dd"],
  "par-h": ["par-k", "par-a"],
  "par-k": ["papi-g", "par-h", "par-g"],
  "papi-a": ["papi-b", "papi-c"],
  "papi-b": ["papi-a"],
  "papi-c": ["papi-a"],
  "papi-d": ["par-e"],
  "papi-dd": ["par-c", "par-g", "pci-b"],
  "papi-e": ["papi-g", "par-g"],
  "papi-f": ["papi-a"],
  "papi-g": ["par-k", "par-g"],
  "pci-a": ["par-c", "pci-d"],
  "pci-b": ["papi-b", "par-c"],
  "pci-c": ["papi-b"],
  "pci-d": ["pci-a", "papi-c"],
  "pci-dd": ["papi-e"],
  "pci-e": ["papi-d"],
  "pci-g": ["pci-d"],
}
