const first = 1_000
const longest = 5 * 60_000

/**
 * Milliseconds until the next try after `tries` that failed: twice as long each time, at most five minutes, half of
 * it by chance so that devices which lost the server together do not come back together.
 * @param random from 0 to 1.
 */
export function backOff(tries: number, random = Math.random()): number {
  const whole = Math.min(longest, first * 2 ** Math.max(0, tries - 1))
  return Math.round(whole * (0.5 + random / 2))
}
