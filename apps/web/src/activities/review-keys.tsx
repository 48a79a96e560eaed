import { Checkbox } from "@loa/ui/checkbox.tsx"
import { Dialog } from "@loa/ui/dialog.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { m } from "../paraglide/messages.js"
import styles from "./review.module.css"

const keys = [
  ["j", m.review_key_next],
  ["k", m.review_key_previous],
  ["x", m.review_key_select],
  ["d", m.review_key_verify],
  ["t", m.review_key_return],
  ["c", m.review_key_publish],
  ["?", m.review_key_help],
] as const

type Props = {
  open: boolean
  wanted: boolean
  onWant: (on: boolean) => void
  onClose: () => void
}

/** Which keys there are, and the switch that turns them off. */
export const ReviewKeys = ({ open, wanted, onWant, onClose }: Props) => (
  <Dialog open={open} onClose={onClose} title={m.review_keys()} closeLabel={m.log_close()}>
    <Stack>
      <dl className={styles.keys}>
        {keys.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd className={styles.key}>{key}</kbd>
            </dt>
            <dd>{words()}</dd>
          </div>
        ))}
      </dl>
      <p>{m.review_key_arrows()}</p>
      <p>{m.review_keys_selection()}</p>
      <Checkbox
        checked={wanted}
        label={m.review_keys_on()}
        hint={m.review_keys_on_hint()}
        onValue={onWant}
      />
    </Stack>
  </Dialog>
)
