const accountKey = "loa.account"
const leavingKey = "loa.leaving"

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, value: string | null) {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    return
  }
}

/** Who is signed in on this device as far as it knows without the server; null after signing out. */
export const lastAccount = (): string | null => read(accountKey)
export const setLastAccount = (accountId: string | null) => write(accountKey, accountId)

/** Somebody signed out while the server was away: it has yet to end the session. */
export const isLeaving = (): boolean => read(leavingKey) !== null
export const setLeaving = (leaving: boolean) => write(leavingKey, leaving ? "1" : null)
