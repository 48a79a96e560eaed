import { ButtonLink } from "@loa/ui/button.tsx"
import { m } from "../paraglide/messages.js"
import { indexNames } from "./index-names.ts"
import { openData } from "./open-data.ts"
import styles from "./open-data-list.module.css"

type Resource = { path: string; name: string; detail: string }

const groups = (): { title: string; resources: Resource[] }[] => [
  {
    title: m.data_group_work(),
    resources: [
      { path: "activities", name: m.data_activities(), detail: m.data_activities_detail() },
      { path: "summary", name: m.data_summary(), detail: m.data_summary_detail() },
      { path: "coverage", name: m.data_coverage(), detail: m.data_coverage_detail() },
    ],
  },
  {
    title: m.data_group_plan(),
    resources: [
      { path: "plan", name: m.data_plans(), detail: m.data_plans_detail() },
      { path: "tasks", name: m.data_tasks(), detail: m.data_tasks_detail() },
      {
        path: "organizations",
        name: m.data_organizations(),
        detail: m.data_organizations_detail(),
      },
      { path: "areas", name: m.data_areas(), detail: m.data_areas_detail() },
    ],
  },
  {
    title: m.data_group_indices(),
    resources: [
      ...Object.entries(indexNames).map(([id, index]) => ({
        path: `indices/${id}/rankings`,
        name: m.data_index({ index }),
        detail: m.data_index_detail(),
      })),
      { path: "indices", name: m.data_indices(), detail: m.data_indices_detail() },
      { path: "sources", name: m.data_sources(), detail: m.data_sources_detail() },
    ],
  },
]

const Row = ({ path, name, detail }: Resource) => (
  <li className={styles.row}>
    <h4 className={styles.name}>{name}</h4>
    <p className={styles.detail}>{detail}</p>
    <div className={styles.links}>
      <ButtonLink
        href={openData(path, "csv")}
        download
        size="sm"
        icon="download"
        aria-label={m.data_get_csv({ name })}
      >
        CSV
      </ButtonLink>
      <ButtonLink href={openData(path, "json")} size="sm" aria-label={m.data_get_json({ name })}>
        JSON
      </ButtonLink>
    </div>
  </li>
)

/** Every public resource with what it holds, as a table and as data. */
export const OpenDataList = () =>
  groups().map(({ title, resources }) => (
    <section key={title} className={styles.group}>
      <h3>{title}</h3>
      <ul>
        {resources.map((resource) => (
          <Row key={resource.path} {...resource} />
        ))}
      </ul>
    </section>
  ))
