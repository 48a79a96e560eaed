import { checkCounts, checkCoverage, checkFacts } from "../activities/check-facts.ts"
import { CommandRefused, runCommand } from "./run-command.ts"

await runCommand(async (db) => {
  const differences = await checkFacts(db)
  const quarters = await checkCoverage(db)
  const counts = await checkCounts(db)
  if (differences.length + quarters.length + counts.length === 0) {
    console.info("Bảng đếm khớp với các hoạt động.")
    return
  }
  for (const { key, kept, counted } of differences)
    console.info(JSON.stringify({ ...key, kept, counted }))
  for (const row of [...quarters, ...counts]) console.info(JSON.stringify(row))
  throw new CommandRefused(
    `Bảng đếm lệch ở ${differences.length} dòng theo tháng, ${quarters.length} dòng theo quý, ${counts.length} dòng đếm danh sách.`,
  )
})
