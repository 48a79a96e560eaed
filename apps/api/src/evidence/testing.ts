import { tmpdir } from "node:os"
import { join } from "node:path"
import { folderStore } from "./folder-store.ts"

/** A real folder, made when something is first put there, for tests that do not care where files lie. */
export const someFiles = folderStore(join(tmpdir(), `loa-test-files-${process.pid}`))
