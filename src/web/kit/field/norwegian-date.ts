/** `24.11.2026`, as people write it, from `2026-11-24`. */
export const asWritten = (day: string): string => {
  const [year, month, date] = day.split('-')
  return year && month && date ? `${date}.${month}.${year}` : ''
}

/** The day that somebody wrote, `24.11.2026`, `24.11.26`, `24/11 2026` or `241126`; undefined when it is no day. */
export const dayWritten = (text: string): string | undefined => {
  const parts =
    /^\s*(\d{1,2})[.\-/ ]+(\d{1,2})[.\-/ ]+(\d{4}|\d{2})\s*$/.exec(text) ??
    /^\s*(\d{2})(\d{2})(\d{4}|\d{2})\s*$/.exec(text)
  if (!parts) return undefined
  const [, date, month, year] = parts.map(Number)
  if (date === undefined || month === undefined || year === undefined) return undefined
  const full = new Date(Date.UTC(year < 100 ? 2000 + year : year, month - 1, date))
  return full.getUTCDate() === date && full.getUTCMonth() === month - 1 ? full.toISOString().slice(0, 10) : undefined
}
