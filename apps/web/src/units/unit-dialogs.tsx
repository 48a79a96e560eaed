import type { UnitFile } from "./desk-queries.ts"
import { EndUnitDialog } from "./end-unit-dialog.tsx"
import { LineDialog, ParentDialog } from "./line-dialogs.tsx"
import { AliasDialog, HeadDialog, RenameDialog } from "./name-dialogs.tsx"
import { PlanDialog } from "./plan-dialog.tsx"

export type UnitVerb = "name" | "alias" | "head" | "parent" | "line" | "plan" | "end"

export type UnitDialogProps = { unit: UnitFile; today: string; onClose: () => void }

const dialogs = {
  name: RenameDialog,
  alias: AliasDialog,
  head: HeadDialog,
  parent: ParentDialog,
  line: LineDialog,
  plan: PlanDialog,
  end: EndUnitDialog,
} satisfies Record<UnitVerb, (props: UnitDialogProps) => unknown>

/** The few fields of one change of an organization. */
export function UnitDialog({ verb, ...props }: UnitDialogProps & { verb: UnitVerb }) {
  const Dialog = dialogs[verb]
  return <Dialog {...props} />
}
