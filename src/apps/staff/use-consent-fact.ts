import { useGrid } from '../../capabilities/sharing/ui/hooks.ts'
import type { ServiceRow } from '../../capabilities/sharing/ui/hooks.ts'
import { useDates } from '../../web/texts/use-dates.ts'
import { useTexts } from '../../web/texts/use-texts.ts'
import { childTexts } from './child-texts.ts'

const OPEN = ['yes', 'limited', 'lapsing']

/** How a service stands, over all topics. */
function stateOf({ cells }: ServiceRow): 'yes' | 'some' | 'waiting' | 'no' | 'unasked' {
  const open = cells.filter(one => OPEN.includes(one.state)).length
  if (open > 0) return open === cells.length && cells.every(one => one.state !== 'limited') ? 'yes' : 'some'
  if (cells.some(one => one.state === 'waiting')) return 'waiting'
  return cells.every(one => one.state === 'not_asked') ? 'unasked' : 'no'
}

/** The state of the consents in a few words, for the child's header: how long they last, and for whom. */
export function useConsentFact(caseId: string) {
  const t = useTexts(childTexts)
  const { date } = useDates()
  const grid = useGrid(caseId)
  if (!grid.data) return undefined
  const services = grid.data.services
    .filter(one => !one.own)
    .map(one => ({ service: one.name, state: stateOf(one), cells: one.cells }))
  const asked = services.filter(one => one.state !== 'unasked')
  const until = asked.flatMap(one => one.cells.flatMap(cell => (OPEN.includes(cell.state) ? (cell.until ?? []) : [])))
  const [first] = until.toSorted()
  const waits = asked.some(one => one.state === 'waiting')
  const text = first === undefined ? t(waits ? 'waiting' : 'noneOpen') : t('validUntil', { day: date(first, 'long') })
  const note = asked.map(({ service, state }) => t('said', { service, state })).join(', ')
  return { term: t('consent'), text: asked.length === 0 ? t('notAsked') : text, note: note === '' ? undefined : note }
}
