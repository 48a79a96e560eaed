import { clerkOf, communeId, coordinator } from "./database/fill-world.ts"

/** What is asked again and again: by whom, which list, and how many pages down. */
export interface Question {
  name: string
  account?: string
  path: string
  /** So many pages are turned first, unmeasured. */
  pagesDown?: number
}

const busiest = clerkOf(0)
const usual = clerkOf(150)
const work = "/api/activities"
const open = "/api/public/v1/activities"

/** The lists of people at work and of the public, by the filters their pages have. */
export const listQuestions: readonly Question[] = [
  { name: "own, of the busiest unit", account: busiest, path: `${work}?mine=own` },
  { name: "own, of a usual unit", account: usual, path: `${work}?mine=own` },
  { name: "own and others'", account: busiest, path: work },
  { name: "as a partner", account: busiest, path: `${work}?mine=partner` },
  { name: "own drafts", account: usual, path: `${work}?mine=own&state=draft` },
  { name: "own returned", account: usual, path: `${work}?mine=own&state=returned` },
  { name: "own, 40 pages down", account: busiest, path: `${work}?mine=own`, pagesDown: 40 },
  { name: "all", account: coordinator, path: work },
  { name: "all, 200 pages down", account: coordinator, path: work, pagesDown: 200 },
  { name: "waiting for review", account: coordinator, path: `${work}?mine=review&state=submitted` },
  { name: "returned, of all", account: coordinator, path: `${work}?mine=review&state=returned` },
  { name: "of one unit", account: coordinator, path: `${work}?organization=${communeId(200)}` },
  { name: "of one item", account: coordinator, path: `${work}?item=pci-g` },
  { name: "of one channel", account: coordinator, path: `${work}?channel=guidance` },
  {
    name: "item and unit",
    account: coordinator,
    path: `${work}?item=pci-b&organization=${communeId(299)}`,
  },
  {
    name: "item, channel, state",
    account: coordinator,
    path: `${work}?item=pci-g&channel=guidance&state=returned`,
  },
  {
    name: "two weeks of 2024",
    account: coordinator,
    path: `${work}?from=2024-03-01&to=2024-03-14`,
  },
  { name: "task and days", account: coordinator, path: `${work}?task=7&to=2023-06-30` },
  { name: "counts, of a unit", account: busiest, path: `${work}/counts?mine=own` },
  { name: "counts, of all", account: coordinator, path: `${work}/counts` },
  { name: "counts, for review", account: coordinator, path: `${work}/counts?mine=review` },
  { name: "published", path: open },
  { name: "published, 200 pages down", path: open, pagesDown: 200 },
  { name: "published of a unit", path: `${open}?organization=${communeId(200)}` },
  { name: "published of an item", path: `${open}?item=pci-g` },
  { name: "published of an index in a quarter", path: `${open}?index=pci&year=2024&quarter=2` },
  { name: "published by channel", path: `${open}?channel=guidance` },
  { name: "published for an audience", path: `${open}?audience=officials` },
]
