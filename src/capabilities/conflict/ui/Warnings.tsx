import { Message } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { clashesOf, minutesOf } from '../rules.ts'
import type { Week } from '../model.ts'
import { useConflicts } from './hooks.ts'
import type { Conflicts } from './hooks.ts'
import { conflictTexts } from './texts.ts'
import { useWeekWords } from './use-week-words.ts'

/** A measure that is being agreed on; without an id while it is new. */
export interface Agreed {
  readonly id?: string | undefined
  readonly goalId: string | null
  readonly responsible: { readonly kind: string; readonly id: string } | undefined
}

/** What is to be known of a measure before it is agreed or begun. It names, and never stops anybody. */
export const MeasureWarnings = ({ caseId, measure }: { caseId: string; measure: Agreed }) => {
  const { data } = useConflicts(caseId)
  if (!data) return null
  const { id = NEW, goalId, responsible } = measure
  const standing = data.measures.find(one => one.id === id)
  const works = data.works.find(one => one.employeeId === responsible?.id)
  const serviceId = responsible?.kind === 'employee' ? (works?.serviceId ?? null) : null
  const area = data.goals.find(one => one.id === goalId)?.area ?? null
  return <Warnings all={data} id={id} of={{ goalId, area, serviceId, week: standing?.week ?? null }} />
}
const NEW = 'new'

interface WarningsProps {
  all: Conflicts
  id: string
  of: { goalId: string | null; area: string | null; serviceId: string | null; week: Week | null }
}

/** The same of a measure as it is being written. */
export const Warnings = ({ all, id, of }: WarningsProps) => {
  const t = useTexts(conflictTexts)
  const { time } = useWeekWords()
  const measures = [...all.measures.filter(one => one.id !== id), { id, title: '', status: 'running' as const, ...of }]
  // What was said of it holds for the goal that it had.
  const isOther = all.measures.some(one => one.id === id && one.goalId !== of.goalId)
  const judged = isOther ? all.judged.map(one => ({ ...one, fits: false })) : all.judged
  const others = clashesOf(measures, judged).flatMap(({ firstId, secondId, kind, against }) => {
    const other = firstId === id ? secondId : secondId === id ? firstId : undefined
    const title = measures.find(one => one.id === other)?.title
    if (title === undefined) return []
    return [t(kind === 'time' ? 'warnTime' : against ? 'warnAgainst' : 'warnGoal', { title })]
  })
  const minutes = minutesOf(measures)
  const over = (of.week?.familyMinutes ?? 0) > 0 && minutes > all.demand.limit
  const demand = over ? [t('warnDemand', { time: time(minutes), limit: time(all.demand.limit) })] : []
  const said = [...others, ...demand]
  if (said.length === 0) return null
  return (
    <Message>
      <b>{t('warning')}</b>
      <ul>
        {said.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Message>
  )
}
