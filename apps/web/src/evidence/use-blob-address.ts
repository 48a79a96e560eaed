import { useEffect, useState } from "react"

/** An address under which this page can show bytes it holds. */
export function useBlobAddress(bytes: Blob): string | undefined {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(bytes)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes])
  return address
}
