import { closeTestDbs } from "@loa/db/testing.ts"
import { afterAll } from "vitest"

afterAll(closeTestDbs)
