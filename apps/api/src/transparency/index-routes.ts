import { rankingParameters, scoreParameters } from "@loa/domain/indices/ranking-query.ts"
import { indexIds } from "@loa/domain/indices/structure.ts"
import { refuseField } from "@loa/domain/refusal.ts"
import { validator } from "hono-openapi"
import { z } from "zod"
import { createApp } from "../http/context.ts"
import { endpoint, formatOf } from "./endpoint.ts"
import { IndexDetail, IndexList } from "./index-detail.ts"
import { indexTable, rankingTable, scoreTable, sourceTable } from "./index-tables.ts"
import { getIndex, listIndices } from "./list-indices.ts"
import { listRankings, Rankings } from "./list-rankings.ts"
import { listScores, Scores } from "./list-scores.ts"
import { getSource, listSources, Source, Sources, sourceParameters } from "./list-sources.ts"
import { pageSize } from "./page.ts"
import { cursorParameter, limitParameter } from "./parameters.ts"
import { query } from "./query.ts"

const tag = "Chỉ số"

const oneIndex = validator("param", z.object({ index: z.enum(indexIds) }), (result) => {
  if (!result.success)
    throw refuseField("index", "Chỉ số (index)", `cần là một trong: ${indexIds.join(", ")}.`)
})

/** Indices, their rankings and scores, and where each figure comes from (DESIGN §5). */
export const indexRoutes = createApp()
  .get(
    "/indices",
    endpoint({
      tag,
      summary: "Các chỉ số: thành phần, phương pháp từng năm, chỗ đứt chuỗi, tỉnh có số liệu",
      answer: IndexList,
      table: ({ data }) => indexTable(data),
    }),
    query({}),
    async (c) => c.json({ data: await listIndices(c.var.ctx), next: null }),
  )
  .get(
    "/indices/:index",
    endpoint({
      tag,
      summary: "Một chỉ số",
      answer: IndexDetail,
      table: (index) => indexTable([index]),
    }),
    oneIndex,
    query({}),
    async (c) => c.json(await getIndex(c.var.ctx, c.req.valid("param").index)),
  )
  .get(
    "/indices/:index/rankings",
    endpoint({
      tag,
      summary: "Thứ hạng theo năm",
      description:
        "Hạng công bố và hạng Loa tính từ điểm đứng cạnh nhau; `rank` là hạng công bố, không có thì hạng tính. " +
        "Tỉnh được hỏi theo mã có một dòng cho mỗi năm, năm không có số thì `absence` nói vì sao.",
      answer: Rankings,
      table: ({ data }, asked) => rankingTable(data, asked),
    }),
    oneIndex,
    query(rankingParameters),
    async (c) =>
      c.json(await listRankings(c.var.ctx, { ...c.req.valid("param"), ...c.req.valid("query") })),
  )
  .get(
    "/indices/:index/scores",
    endpoint({
      tag,
      summary: "Điểm đã công bố, nguyên như công bố",
      answer: Scores,
      table: ({ data }, asked) => scoreTable(data, asked),
    }),
    oneIndex,
    query(scoreParameters),
    async (c) =>
      c.json(await listScores(c.var.ctx, { ...c.req.valid("param"), ...c.req.valid("query") })),
  )
  .get(
    "/sources",
    endpoint({
      tag,
      summary: "Nguồn của từng số liệu",
      answer: Sources,
      table: ({ data, next }) => sourceTable(data, next),
    }),
    query({ ...sourceParameters, cursor: cursorParameter, limit: limitParameter }),
    async (c) => {
      const { limit, ...asked } = c.req.valid("query")
      return c.json(await listSources(c.var.ctx, { ...asked, limit: pageSize(formatOf(c), limit) }))
    },
  )
  .get(
    "/sources/:id",
    endpoint({
      tag,
      summary: "Một nguồn",
      answer: Source,
      table: (source) => sourceTable([source]),
    }),
    query({}),
    async (c) => c.json(await getSource(c.var.ctx, c.req.param("id"))),
  )
