/** Hands a file to the browser's downloads, under a name. */
export function saveFile(file: Blob, name: string) {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The download has begun; what it reads stays readable for as long as it takes.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
