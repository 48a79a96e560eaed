import type { AccountState } from "@loa/domain/accounts/account.ts"
import { StateTag, type StateTone } from "@loa/ui/state-tag.tsx"
import { m } from "../paraglide/messages.js"

export const stateNames: Record<AccountState, () => string> = {
  active: m.accounts_state_active,
  invited: m.accounts_state_invited,
  disabled: m.accounts_state_disabled,
}

const tones: Record<AccountState, StateTone> = {
  active: "verified",
  invited: "submitted",
  disabled: "withdrawn",
}

export const AccountStateTag = ({ state }: { state: AccountState }) => (
  <StateTag tone={tones[state]}>{stateNames[state]()}</StateTag>
)
