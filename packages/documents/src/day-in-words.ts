/**
 * "ngày 05 tháng 02 năm 2025": days under ten and the first two months carry a zero (Nghị định 30/2020/NĐ-CP,
 * Phụ lục I). While nobody has signed, the day stays open.
 * @param signedOn `YYYY-MM-DD`
 */
export function dayInWords({
  signedOn,
  monthOpen,
}: {
  signedOn: string | null
  monthOpen: { month: number; year: number }
}): string {
  if (!signedOn) return `ngày      tháng ${monthNumber(monthOpen.month)} năm ${monthOpen.year}`
  const [year, month, day] = signedOn.split("-")
  return `ngày ${day} tháng ${monthNumber(Number(month))} năm ${year}`
}

const monthNumber = (month: number) => (month < 3 ? `0${month}` : String(month))
