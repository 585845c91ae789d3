/** Hands a file to the browser, which saves it where the person wants; nothing of it stays in the page. */
export function saveFile(name: string, type: string, bytes: Uint8Array<ArrayBuffer> | string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
