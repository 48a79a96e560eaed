import { z } from "zod"

/** As recorded by whoever existed then, or by those that exist today. */
export const boundaries = ["reported", "today"] as const
export type Boundaries = (typeof boundaries)[number]

export const boundariesParameter = z.enum(boundaries).optional().meta({
  title: "Địa giới",
  description:
    "reported (mặc định): theo đơn vị lúc ghi; today: theo đơn vị hiện nay, phần chưa biết thuộc đâu là chưa phân bổ.",
})
