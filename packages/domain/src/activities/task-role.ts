import type { AreaLevel } from "../indices/structure.ts"

export type TaskRole = "lead" | "coordinating"

/** A body that a plan's task names: an organization, or a group told only by its level ("huyện/xã"). */
export type NamedBody = {
  role: TaskRole
  organizationId: string | null
  isGroup: boolean
  level: string
}

const levelWords: Partial<Record<AreaLevel, string>> = {
  commune: "xã",
  district: "huyện",
  province: "tỉnh",
}

/** What a task asks of an organization, by name or as one of a group of its level; null when nothing. */
export function taskRoleOf(
  bodies: readonly NamedBody[],
  organization: { id: string; level: AreaLevel },
): TaskRole | null {
  const word = levelWords[organization.level]
  const roles = bodies
    .filter(
      ({ organizationId, isGroup, level }) =>
        organizationId === organization.id ||
        (isGroup && word !== undefined && level.split("/").includes(word)),
    )
    .map((body) => body.role)
  if (roles.includes("lead")) return "lead"
  return roles.includes("coordinating") ? "coordinating" : null
}
