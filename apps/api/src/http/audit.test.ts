import { expect, test } from "vitest"
import { changedFields } from "./audit.ts"

test.each([
  [{ a: 1, b: 2 }, { a: 1, b: 3 }, { b: 2 }, { b: 3 }],
  [{ a: [1, 2] }, { a: [1, 2] }, {}, {}],
  [{ a: [1, 2] }, { a: [2, 1] }, { a: [1, 2] }, { a: [2, 1] }],
  [{ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }, {}, {}],
  [{ a: { x: 1 } }, { a: { x: 1, y: 2 } }, { a: { x: 1 } }, { a: { x: 1, y: 2 } }],
  [{ a: null }, { a: {} }, { a: null }, { a: {} }],
  [{ a: [] }, { a: {} }, { a: [] }, { a: {} }],
  [{ a: 1 }, {}, { a: 1 }, { a: undefined }],
  [null, { a: 1 }, null, { a: 1 }],
  [{ a: 1 }, null, { a: 1 }, null],
])("of %j and %j the changed fields are kept", (before, after, was, is) => {
  expect(changedFields(before, after)).toEqual({ before: was, after: is })
})
