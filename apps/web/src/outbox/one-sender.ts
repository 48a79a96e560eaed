import { v4 as uuidv4 } from "uuid"
import { outboxDb } from "./outbox-db.ts"

const holder = uuidv4()
const leaseFor = 60_000
const look = 2_000

/** Takes the lease when it is free, over, or already ours. */
const takeLease = (name: string) =>
  outboxDb.transaction("rw", outboxDb.leases, async () => {
    const lease = await outboxDb.leases.get(name)
    if (lease && lease.holder !== holder && lease.until > Date.now()) return false
    await outboxDb.leases.put({ name, holder, until: Date.now() + leaseFor })
    return true
  })

/** For browsers without locks, as pages that were not fetched over HTTPS are; a closed tab's lease runs out. */
async function withLease(name: string, work: () => Promise<void>): Promise<void> {
  while (!(await takeLease(name))) await new Promise((resolve) => setTimeout(resolve, look))
  const keeping = setInterval(() => void takeLease(name), leaseFor / 3)
  try {
    await work()
  } finally {
    clearInterval(keeping)
    await outboxDb.leases
      .where({ name })
      .and((lease) => lease.holder === holder)
      .delete()
  }
}

/** Runs `work` in one tab of this browser at a time; the others wait for their turn. */
export async function oneSender(name: string, work: () => Promise<void>): Promise<void> {
  const locks: LockManager | undefined = navigator.locks
  await (locks ? locks.request(name, work) : withLease(name, work))
}
