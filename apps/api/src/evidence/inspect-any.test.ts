import { type Bytes, cleanImage } from "@loa/domain/evidence/clean-image.ts"
import { evidenceKinds } from "@loa/domain/evidence/kinds.ts"
import { imageTypes } from "@loa/domain/evidence/media.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import fc from "fast-check"
import { expect, test } from "vitest"
import { inspectFile } from "./inspect-file.ts"
import {
  bytesOf,
  jpeg,
  mp3,
  mp4,
  office,
  ogg,
  pdf,
  photoWithPlace,
  png,
  wav,
  webp,
} from "./testing-files.ts"

const whole = [photoWithPlace(), jpeg(), png(), webp("GPS"), pdf(), office(), mp3(), mp4("soun")]
const samples = [...whole, wav(), ogg()]

type Change = { at: number; to: number; cut: boolean }

/** A sound file with some bytes overwritten, cut off or put in front: what an attacker, or a bad line, makes of it. */
const spoiled = fc
  .record({
    sample: fc.constantFrom(...samples),
    changes: fc.array(
      fc.record({ at: fc.nat(100_000), to: fc.integer({ min: 0, max: 255 }), cut: fc.boolean() }),
      { minLength: 1, maxLength: 6 },
    ),
    front: fc.uint8Array({ maxLength: 3 }),
  })
  .map(({ sample, changes, front }) => {
    const spoil = (bytes: Bytes, { at, to, cut }: Change): Bytes =>
      cut && to > 200 ? bytes.slice(0, at % bytes.length) : bytes.with(at % bytes.length, to)
    return bytesOf(
      front,
      changes.reduce((bytes, change) => (bytes.length ? spoil(bytes, change) : bytes), sample),
    )
  })

test("whatever is sent is taken or refused in words, and never breaks the program", async () => {
  await fc.assert(
    fc.asyncProperty(spoiled, fc.constantFrom(...evidenceKinds), async (bytes, kind) => {
      try {
        const { bytes: kept } = await inspectFile(bytes, kind)
        // A small note of how the picture is turned may stand in for a smaller one.
        expect(kept.length).toBeLessThanOrEqual(bytes.length + 36)
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal)
      }
    }),
    { numRuns: 3000 },
  )
}, 60_000)

test("a picture that was cleaned is clean: nothing changes the second time", () => {
  fc.assert(
    fc.property(spoiled, fc.constantFrom(...imageTypes), (bytes, type) => {
      const once = cleanImage(bytes, type)
      if (once) expect(cleanImage(once.bytes, type)).toEqual(once)
    }),
    { numRuns: 3000 },
  )
}, 60_000)
