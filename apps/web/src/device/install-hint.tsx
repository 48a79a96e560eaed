import { Button, ButtonRow } from "@loa/ui/button.tsx"
import { NoticeBar } from "@loa/ui/notice-bar.tsx"
import { useState, useSyncExternalStore } from "react"
import { m } from "../paraglide/messages.js"
import { installOffer } from "./install-offer.ts"

const saidKey = "loa.install-hint"

function wasSaid(): boolean {
  try {
    return localStorage.getItem(saidKey) !== null
  } catch {
    return true
  }
}

function remember() {
  try {
    localStorage.setItem(saidKey, "1")
  } catch {
    return
  }
}

/** Only Safari on a phone or tablet knows this property; there people install by hand. */
const onIos = (): boolean => "standalone" in navigator

const isInstalled = (): boolean =>
  matchMedia("(display-mode: standalone)").matches || Reflect.get(navigator, "standalone") === true

/** Says once that Loa can be put on the home screen, on devices held in the hand where it can and is not. */
export function InstallHint() {
  const [said, setSaid] = useState(wasSaid)
  const offer = useSyncExternalStore(installOffer.subscribe, installOffer.read)
  const inHand = matchMedia("(pointer: coarse)").matches
  if (said || !inHand || isInstalled() || (!offer && !onIos())) return null
  const done = () => {
    remember()
    setSaid(true)
  }
  const install = () => {
    done()
    void offer?.prompt()
  }
  return (
    <NoticeBar
      title={m.device_install_title()}
      icon="phone"
      fit="edge"
      action={
        <ButtonRow>
          {offer && (
            <Button size="sm" onClick={install}>
              {m.device_install_do()}
            </Button>
          )}
          <Button size="sm" variant="quiet" onClick={done}>
            {m.device_install_later()}
          </Button>
        </ButtonRow>
      }
    >
      {offer ? m.device_install_detail() : m.device_install_ios()}
    </NoticeBar>
  )
}
