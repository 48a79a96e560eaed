const root = "/api/public/v1"

export const openApiAddress = `${root}/openapi.json`

type Values = Record<string, string | number | undefined>

/** The address of a public resource, as a link to save or to open. */
export function openData(
  resource: string,
  format: "csv" | "json" | "docx" | "xlsx",
  values: Values = {},
): string {
  const search = new URLSearchParams({ format })
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && value !== "") search.set(name, String(value))
  return `${root}/${resource}?${search}`
}
