import { join } from "node:path"
import { checkFiles, cleanFiles } from "../evidence/check-files.ts"
import { CommandRefused, runCommand } from "./run-command.ts"

await runCommand(async (db, { dataDir }) => {
  const found = await checkFiles(db, join(dataDir, "evidence"))
  const clean = process.argv.includes("--clean")
  console.info(`Đã đọc ${found.checked} tệp minh chứng.`)
  for (const hash of found.missing) console.info(`Thiếu: ${hash}`)
  for (const path of found.wrong) console.info(`Sai nội dung: ${path}`)
  for (const path of found.extra) console.info(`${clean ? "Xóa tệp thừa" : "Thừa"}: ${path}`)
  if (clean) await cleanFiles(found)
  const lost = found.missing.length + found.wrong.length
  if (lost > 0) throw new CommandRefused(`${lost} tệp thiếu hoặc hỏng; hãy lấy lại từ bản sao lưu.`)
  if (found.extra.length > 0 && !clean)
    console.info("Tệp thừa xóa được bằng: npm run evidence:check -- --clean (khi máy chủ đã dừng).")
})
