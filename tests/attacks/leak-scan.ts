/** Every way by which something comes out of the system. A new one is named here, and then both produced and planted. */
export const CHANNELS = [
  'reply',
  'refusal',
  'search',
  'access log',
  'package',
  'mail',
  'calendar',
  'error page',
  'server log',
  'API document',
  'parts list',
  'queue',
  'trail',
  'kept replies',
] as const
export type Channel = (typeof CHANNELS)[number]

/** What a page holds, beside what the API answers. */
export const PAGE_CHANNELS = [
  'page',
  'title',
  'address',
  'storage',
  'console',
  'answer',
  'the server’s own log',
] as const
export type PageChannel = (typeof PAGE_CHANNELS)[number]

/** Something that came out of the system towards somebody. */
export interface Output {
  readonly channel: Channel | PageChannel
  readonly to: string
  readonly text: string
  /** Which operation, page or file, to find it again. */
  readonly where?: string
}

/** A mark that was seeded, and who may meet it. */
export interface Mark {
  readonly what: string
  readonly text: string
  readonly mayReach: (to: string) => boolean
}

/** Every mark found where it may not be. Letters are compared without case, and as text in JSON, HTML and addresses too. */
export function leaksIn(outputs: readonly Output[], marks: readonly Mark[]): string[] {
  return outputs.flatMap(({ channel, to, text, where }) => {
    const plain = [text, decoded(text)].join('\n').toLowerCase()
    return marks
      .filter(mark => !mark.mayReach(to) && plain.includes(mark.text.toLowerCase()))
      .map(mark => `${mark.what} reached ${to} by ${channel}${where === undefined ? '' : ` (${where})`}`)
  })
}

/** The channels that nothing came out of: what is not produced is not scanned. */
export const silentAmong = <C extends Output['channel']>(channels: readonly C[], outputs: readonly Output[]): C[] =>
  channels.filter(channel => !outputs.some(one => one.channel === channel && one.text.length > 0))

/** Folded lines of a calendar joined, quoted-printable, percent signs and marks of HTML read. */
const decoded = (text: string): string =>
  text
    .replaceAll(/\r?\n[ \t]/g, '')
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/&#(?:x([0-9A-Fa-f]+)|(\d+));/g, (_, hex: string | undefined, digits: string | undefined) =>
      String.fromCodePoint(hex === undefined ? Number(digits) : Number.parseInt(hex, 16)),
    )
    .replaceAll(/[%=]([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** What differs between two numbers of the same view, when the only thing that happened in between must not be seen. */
export function differencesIn(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...after].filter(([view, text]) => before.get(view) !== text).map(([view]) => view)
}
