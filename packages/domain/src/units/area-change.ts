import type { FieldError } from "../refusal.ts"
import type { AreaChange } from "./area.ts"
import { unitLabels } from "./unit-labels.ts"

const wrong = (field: string, message: string): FieldError => ({
  field,
  label: unitLabels[field.split(".")[0] ?? ""] ?? field,
  message,
})

const repeated = (codes: readonly string[]) => codes.filter((code, at) => codes.indexOf(code) < at)

/** Everything about a change that can be told without the units themselves. */
export function wrongChange({ sources, targets }: AreaChange): FieldError[] {
  const known = targets.map(({ code }) => code)
  return [
    ...repeated(sources.map(({ code }) => code)).map((code) =>
      wrong("sources", `mã ${code} có hai lần.`),
    ),
    ...repeated(known).map((code) => wrong("targets", `mã ${code} có hai lần.`)),
    ...sources.flatMap(({ into }, at) => [
      ...repeated(into).map((code) => wrong(`sources.${at}.into`, `mã ${code} có hai lần.`)),
      ...into
        .filter((code) => !known.includes(code))
        .map((code) => wrong(`sources.${at}.into`, `mã ${code} không có trong các đơn vị mới.`)),
    ]),
    ...targets.flatMap(({ code }, at) =>
      sources.some(({ into }) => into.includes(code))
        ? []
        : [wrong(`targets.${at}.code`, `chưa có đơn vị cũ nào thành ${code}.`)],
    ),
    ...targets.flatMap(({ code, created }, at) =>
      created === null && sources.some((source) => source.code === code)
        ? [
            wrong(
              `targets.${at}.code`,
              `${code} kết thúc theo thay đổi này; hãy đặt tên mới cho nó.`,
            ),
          ]
        : [],
    ),
  ]
}

/** What went into one unit is whole; what went into several is in parts that nobody has weighed yet. */
export const shareOf = ({ into }: { into: readonly string[] }): "whole" | "part" =>
  into.length === 1 ? "whole" : "part"

/** Shares as the database keeps them, in hundred-thousandths: do those of one unit stay within the whole? */
export const withinWhole = (weights: readonly number[]): boolean =>
  weights.reduce((sum, weight) => sum + Math.round(weight * 100_000), 0) <= 100_000
