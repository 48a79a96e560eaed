import { useSearchParams } from "react-router"

/** Takes one name out of the page's address, such as that of the cell that is looked at. */
export function useLeave(name: string): () => void {
  const [, setSearch] = useSearchParams()
  return () =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now)
        next.delete(name)
        return next
      },
      { preventScrollReset: true },
    )
}
