import { expect, test } from "vitest"
import { networkOf } from "./network-of.ts"

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:12:0034:aaaa::1", "2001:db8:12:34::/64"],
  ["2001:DB8:12:34:ffff:1:2:3", "2001:db8:12:34::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["", ""],
])("%s counts as %s", (address, network) => expect(networkOf(address)).toBe(network))
