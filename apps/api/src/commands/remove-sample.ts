import { removeSample } from "@loa/reference/sample/remove-sample.ts"
import { runCommand } from "./run-command.ts"

await runCommand(async (db) => {
  const removed = await removeSample(db)
  console.info(`Đã xoá dữ liệu minh hoạ: ${JSON.stringify(removed)}`)
  console.info("Lần chạy sau hãy đặt DEMO=0, nếu không dữ liệu minh hoạ sẽ được tạo lại.")
})
