/** So many bytes at a time: `fromCharCode` takes no more arguments. */
const SLICE = 8192

/** Bytes as they travel in JSON. */
export const asBase64 = (bytes: Uint8Array): string => {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += SLICE) pieces.push(String.fromCharCode(...bytes.subarray(at, at + SLICE)))
  return btoa(pieces.join(''))
}

/** The bytes again. */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), letter => letter.codePointAt(0) ?? 0)
