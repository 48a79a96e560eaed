// Installs what is missing, before `npm start`, `npm run dev` and `npm test`. Runs on any Node ≥ 20
// and needs nothing but npm.
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { node24 } from "./node24.mjs"

const root = fileURLToPath(new URL("..", import.meta.url))
const modules = join(root, "node_modules")
const stamp = join(modules, ".installed-for")

const lock = readFileSync(join(root, "package-lock.json"))
const wanted = [
  createHash("sha256").update(lock).digest("hex"),
  process.platform,
  process.arch,
].join(" ")

const read = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "")

/** Somebody ran npm by hand: its own record tells whether everything the lock asks for is there. */
function installedByHand() {
  const record = read(join(modules, ".package-lock.json"))
  if (!record || !existsSync(node24 ?? "")) return false
  const have = JSON.parse(record).packages
  return Object.entries(JSON.parse(lock).packages).every(
    ([path, { version, optional }]) =>
      !path.startsWith("node_modules/") || optional || have[path]?.version === version,
  )
}

function npm(...args) {
  const { npm_execpath: program, npm_node_execpath: node } = process.env
  // The Node that runs npm itself, not the one in node_modules, which is about to be replaced.
  const [command, before] = program ? [node ?? process.execPath, [program]] : ["npm", []]
  const options = { cwd: root, stdio: "inherit", shell: !program && process.platform === "win32" }
  return spawnSync(command, [...before, ...args, "--loglevel=error"], options).status === 0
}

if (read(stamp) !== wanted) {
  if (!installedByHand()) {
    console.info("Đang cài những gói còn thiếu vào node_modules/ (khoảng một phút) …")
    if (!npm("ci") && !npm("install", "--no-save")) {
      console.error("Không cài được. Xem lỗi của npm ở trên, rồi chạy lại.")
      process.exit(1)
    }
  }
  writeFileSync(stamp, wanted)
}
