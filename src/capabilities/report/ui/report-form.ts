/** What goes into a report; a draft for its writer only. */
const PARTS = ['child', 'parents', 'seen', 'childSaid', 'others', 'duration', 'tried', 'told', 'urgent'] as const
export type Part = (typeof PARTS)[number]
export type ReportForm = Record<Part, string> & Record<string, unknown>

export const EMPTY_REPORT: ReportForm = {
  child: '',
  parents: '',
  seen: '',
  childSaid: '',
  others: '',
  duration: '',
  tried: '',
  told: '',
  urgent: '',
}

/** A note as the server offers it. */
export interface Source {
  concernId: string
  childName: string | null
  birthDate: string | null
  notedOn: string
  arena: string
  facts: string
  childSaid: string
  duration: string
  earlier: string
}

const joined = (...texts: readonly string[]) => texts.filter(text => text.trim() !== '').join('\n\n')
const once = (before: string, more: string) => (before.includes(more) ? before : joined(before, more))

/** Adds what a note has, after what is written already; taken twice it is there once. */
export const withSource = (form: ReportForm, source: Source, date: (day: string) => string): Partial<ReportForm> => {
  const when = date(source.notedOn)
  const where = source.arena === '' ? when : `${when}, ${source.arena}`
  const born = source.birthDate === null ? '' : `, ${date(source.birthDate)}`
  return {
    child: source.childName === null ? form.child : once(form.child, `${source.childName}${born}`),
    seen: once(form.seen, `${where}: ${source.facts}`),
    childSaid: source.childSaid === '' ? form.childSaid : once(form.childSaid, `${when}: ${source.childSaid}`),
    duration: source.duration === '' ? form.duration : once(form.duration, source.duration),
    tried: source.earlier === '' ? form.tried : once(form.tried, source.earlier),
  }
}

/** The whole text, heading by heading, for the portal or for paper; empty parts are left out. */
export const reportText = (
  form: ReportForm,
  heading: (part: Part) => string,
  reporter: { heading: string; lines: readonly string[] },
): string => {
  const parts = PARTS.filter(part => form[part].trim() !== '').map(part => `${heading(part)}\n${form[part].trim()}`)
  return [...parts, `${reporter.heading}\n${reporter.lines.filter(line => line !== '').join('\n')}`].join('\n\n')
}
