import { type ActivityExportQuery, mostExportRows } from "@loa/domain/activities/list-query.ts"
import { Button } from "@loa/ui/button.tsx"
import { useMutation } from "@tanstack/react-query"
import { useSearchParams } from "react-router"
import { api, call, problemOf } from "../api/client.ts"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { saveFile } from "../save-file.ts"
import styles from "./list.module.css"
import { queryOf } from "./list-filters.ts"
import { Refused } from "./refused.tsx"

type Format = ActivityExportQuery["format"]

const nameIn = (disposition: string | null, format: Format) =>
  /filename="([^"]+)"/.exec(disposition ?? "")?.[1] ?? `loa.${format}`

/** What the list shows, all of it, as a file. */
export function ListExport() {
  const [search] = useSearchParams()
  const { mutate, isPending, error, variables } = useMutation({
    networkMode: "always",
    mutationFn: async (format: Format) => {
      const query = { ...queryOf(search), format }
      const res = await api.activities.export.$get({ query })
      // Throws what the server said.
      if (!res.ok) await call(res)
      saveFile(await res.blob(), nameIn(res.headers.get("Content-Disposition"), format))
    },
  })
  const press = (format: Format) => ({
    busy: isPending && variables === format,
    onClick: () => mutate(format),
  })
  return (
    <div className={styles.export}>
      <Button icon="download" {...press("xlsx")}>
        {m.work_export_xlsx()}
      </Button>
      <Button icon="download" {...press("csv")}>
        {m.work_export_csv()}
      </Button>
      <p>
        {m.work_export_most({
          xlsx: formatCount(mostExportRows.xlsx),
          csv: formatCount(mostExportRows.csv),
        })}
      </p>
      {error && <Refused problem={problemOf(error)} />}
    </div>
  )
}
