import { audiences, channels } from "@loa/db/schema.ts"
import { channelKinds } from "@loa/domain/activities/channel.ts"
import { asc } from "drizzle-orm"
import { z } from "zod"
import type { Context } from "../http/context.ts"
import { csv, type Table } from "../http/csv.ts"
import { next } from "./page.ts"

const Word = z.strictObject({ code: z.string(), name: z.string(), nameEn: z.string() })
type Word = z.infer<typeof Word>

export const ChannelList = z.strictObject({
  data: z.array(Word.extend({ kind: z.enum(channelKinds).nullable() })),
  next,
})
type ChannelList = z.infer<typeof ChannelList>

export const AudienceList = z.strictObject({ data: z.array(Word), next })
type AudienceList = z.infer<typeof AudienceList>

/** How outreach is done, in the order of the form. */
export async function listChannels({ db }: Context): Promise<ChannelList> {
  const data = await db
    .select({
      code: channels.code,
      name: channels.name,
      nameEn: channels.nameEn,
      kind: channels.kind,
    })
    .from(channels)
    .orderBy(asc(channels.ordinal))
  return { data, next: null }
}

/** Whom it is meant for, in the order of the form. */
export async function listAudiences({ db }: Context): Promise<AudienceList> {
  const data = await db
    .select({ code: audiences.code, name: audiences.name, nameEn: audiences.nameEn })
    .from(audiences)
    .orderBy(asc(audiences.ordinal))
  return { data, next: null }
}

const columns = {
  Mã: (word: Word) => word.code,
  Tên: (word: Word) => word.name,
  "Tên tiếng Anh": (word: Word) => word.nameEn,
}

export const channelTable = ({ data }: ChannelList): Table => ({
  name: "hinh-thuc",
  text: csv(data, { ...columns, Loại: (channel: ChannelList["data"][number]) => channel.kind }),
})

export const audienceTable = ({ data }: AudienceList): Table => ({
  name: "doi-tuong",
  text: csv(data, columns),
})
