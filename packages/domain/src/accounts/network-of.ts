const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/**
 * Whom an address stands for when failures are counted: an IPv4 address itself, of IPv6 the first 64 bits, since one
 * connection owns all that follow.
 */
export function networkOf(address: string): string {
  const v4 = mapped.exec(address)?.[1]
  if (v4) return v4
  if (!address.includes(":")) return address
  const [head = "", tail] = address.toLowerCase().split("%")[0]?.split("::") ?? []
  const before = head.split(":").filter(Boolean)
  const after = tail?.split(":").filter(Boolean) ?? []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array<string>(zeros).fill("0"), ...after]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`
}
