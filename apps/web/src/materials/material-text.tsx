import { minutesAloud } from "@loa/domain/materials/reading-time.ts"
import { Button, ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Icon } from "@loa/ui/icon.tsx"
import { Section, Stack } from "@loa/ui/page.tsx"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { copyText } from "../reports/copy-text.ts"
import styles from "./material.module.css"
import type { Material } from "./queries.ts"

/** The words themselves, large enough to read out; copied and printed with one press. */
export function MaterialText({ row }: { row: Material }) {
  const { body, link, kind } = row
  const isScript = kind === "script"
  return (
    <Section small title={isScript ? m.material_text_script() : m.material_text()}>
      <Card>
        <Stack>
          {isScript && body && (
            <p className={styles.aloud}>
              <Icon name="clock" size={18} />
              {m.material_aloud({ count: formatCount(minutesAloud(body)) })}
            </p>
          )}
          {body && (
            <div className={isScript ? `${styles.text} ${styles.script}` : styles.text} lang="vi">
              {body}
            </div>
          )}
          <div className={styles.screen}>
            <ButtonRow>
              {link && (
                <ButtonLink
                  icon="external"
                  variant={body ? "default" : "main"}
                  href={link}
                  target="_blank"
                  rel="noreferrer"
                >
                  {m.material_open_link()}
                </ButtonLink>
              )}
              {body && (
                <>
                  <Button icon="copy" onClick={() => void copyText(body)}>
                    {m.material_copy()}
                  </Button>
                  <Button icon="printer" onClick={() => window.print()}>
                    {m.material_print()}
                  </Button>
                </>
              )}
            </ButtonRow>
          </div>
        </Stack>
      </Card>
    </Section>
  )
}
