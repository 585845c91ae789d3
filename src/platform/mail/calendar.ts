/**
 * A calendar entry without content: time and an address to log in to, nothing about a child, a service or a place.
 * RFC 5545 for the form, RFC 5546 for REQUEST and CANCEL.
 */
export interface CalendarEntry {
  /** Stable over all changes of the meeting. */
  readonly uid: string
  readonly sequence: number
  readonly cancelled: boolean
  readonly startsAt: Date
  readonly endsAt: Date
  /** When this entry was made. */
  readonly stamp: Date
  readonly organizer: string
  readonly attendee: string
  readonly url: string
  /** "Møte": the only words in it. */
  readonly summary: string
}

/** The entry as text, with CRLF and folded lines. */
export const calendarText = (entry: CalendarEntry): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Samspor//Samspor//NO',
    'CALSCALE:GREGORIAN',
    `METHOD:${entry.cancelled ? 'CANCEL' : 'REQUEST'}`,
    'BEGIN:VEVENT',
    `UID:${escaped(entry.uid)}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${utc(entry.stamp)}`,
    `DTSTART:${utc(entry.startsAt)}`,
    `DTEND:${utc(entry.endsAt)}`,
    `SUMMARY:${escaped(entry.summary)}`,
    `STATUS:${entry.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'CLASS:PRIVATE',
    `ORGANIZER:mailto:${address(entry.organizer)}`,
    `ATTENDEE;RSVP=FALSE:mailto:${address(entry.attendee)}`,
    `URL:${entry.url.replace(/[\r\n]/g, '')}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map(folded)
    .join('')

/** `20261130T080000Z`. */
const utc = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, '')

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

const address = (mail: string): string => mail.replace(/[\s;:,"<>]/g, '')

const MOST_OCTETS = 75

/** A line is at most 75 octets of UTF-8; the rest goes on in lines that begin with a space. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const sign of line) {
    const size = octetsOf(sign)
    if (octets + size > MOST_OCTETS) {
      parts.push(part)
      part = ''
      octets = 1 // the space that begins the next line
    }
    part += sign
    octets += size
  }
  return `${[...parts, part].join('\r\n ')}\r\n`
}

/** How many octets a sign takes in UTF-8. */
const octetsOf = (sign: string): number => {
  const point = sign.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}
