const PAIRS = [
  ['«', '»'],
  ['"', '"'],
  ['“', '”'],
  ['”', '”'],
] as const

/** Words without the quotation marks around them: somebody may have written them, and the screen writes its own. */
export const unquoted = (words: string): string => {
  const text = words.trim()
  const whole = PAIRS.some(([open, close]) => {
    const inner = text.slice(1, -1)
    return text.length > 2 && text.startsWith(open) && text.endsWith(close) && !/[«»"“”]/.test(inner)
  })
  return whole ? text.slice(1, -1) : text
}
