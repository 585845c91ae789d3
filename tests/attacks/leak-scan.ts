/** Something that came out of the system towards somebody: a reply, a mail, a calendar entry, a log line, an error. */
export interface Output {
  readonly channel: string
  readonly to: string
  readonly text: string
}

/** A mark that was seeded, and who may meet it. */
export interface Mark {
  readonly what: string
  readonly text: string
  readonly mayReach: (to: string) => boolean
}

/** Every mark found where it may not be. Letters are compared without case, and as text in JSON, HTML and addresses too. */
export function leaksIn(outputs: readonly Output[], marks: readonly Mark[]): string[] {
  return outputs.flatMap(({ channel, to, text }) => {
    const plain = [text, decoded(text)].join('\n').toLowerCase()
    return marks
      .filter(mark => !mark.mayReach(to) && plain.includes(mark.text.toLowerCase()))
      .map(mark => `${mark.what} reached ${to} by ${channel}`)
  })
}

/** Folded lines of a calendar joined, quoted-printable and percent signs read. */
const decoded = (text: string): string =>
  text
    .replaceAll(/\r?\n[ \t]/g, '')
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/[%=]([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** What differs between two numbers of the same view, when the only thing that happened in between must not be seen. */
export function differencesIn(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...after].filter(([view, text]) => before.get(view) !== text).map(([view]) => view)
}
