export type Toast = {
  text: string
  tone?: "done" | "late"
  /** A way back, for example undo; a toast with one stays 20 s instead of 6. */
  action?: { label: string; onPress: () => void }
}

export type ShownToast = Toast & { id: number }

/** The toasts on screen, newest last. Framework-free, so that loaders and event handlers can use it. */
export function createToastStore(limit = 3) {
  let shown: readonly ShownToast[] = []
  let next = 1
  const listeners = new Set<() => void>()
  const set = (toasts: readonly ShownToast[]) => {
    shown = toasts
    for (const tell of listeners) tell()
  }
  return {
    show(toast: Toast) {
      const id = next++
      set([...shown, { ...toast, id }].slice(-limit))
      return id
    },
    dismiss(id: number) {
      if (shown.some((toast) => toast.id === id)) set(shown.filter((toast) => toast.id !== id))
    },
    read: () => shown,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

export const toasts = createToastStore()

/** Says something in passing, at the foot of the page. */
export const showToast = toasts.show
