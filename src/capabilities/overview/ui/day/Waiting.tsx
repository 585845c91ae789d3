import type { ReactNode } from 'react'
import { ButtonLink, FirstOf, Link, TaskList, TaskRow } from '../../../../web/kit/index.ts'
import { paths } from '../../../../web/paths/index.ts'
import { useChildName, useTexts } from '../../../../web/texts/index.ts'
import { answerable, factOf } from '../../../gap/model.ts'
import { AnswerGaps } from '../gap/AnswerGap.tsx'
import type { Doubtful } from '../gap/AnswerGap.tsx'
import { useRowWords } from './row-words.ts'
import type { DayRow, RowWords } from './row-words.ts'
import { dayTexts } from './texts.ts'
import { useWhen } from './when.ts'

/** The press of a row that does it at once, from the room that owns it; undefined for those that lead somewhere. */
export type Acts = (row: DayRow) => ReactNode | undefined

interface WaitingProps {
  readonly rows: readonly DayRow[]
  readonly now: Date
  readonly acts?: Acts | undefined
  /** A heading that is seen, for rows that stand apart. */
  readonly label?: string | undefined
}

/** What waits, worst first; only the first press is filled. */
export const Waiting = ({ rows, now, acts, label }: WaitingProps) => {
  const t = useTexts(dayTexts)
  const [words, when, childName] = [useRowWords(now), useWhen(now), useChildName(now)]
  const said = rows.flatMap(row => {
    const told = words(row)
    return told ? [{ row, told }] : []
  })
  return (
    <>
      <FirstOf rows={said}>
        {shown => (
          <TaskList label={label ?? t('list')} seen={label !== undefined}>
            {shown.map(({ row, told: { press, title, ...told } }, at) => (
              <TaskRow
                key={`${row.kind} ${row.id}`}
                {...told}
                title={
                  <>
                    {row.child && row.caseId ? <Link to={paths.child(row.caseId)}>{childName(row.child)}</Link> : null}
                    {row.child && !row.caseId ? <b>{childName(row.child)}</b> : null}
                    {row.child ? ' – ' : null}
                    {title}
                  </>
                }
                when={when(row)}
                act={
                  acts?.(row) ?? (
                    <ButtonLink
                      kind={at === 0 && label === undefined ? 'primary' : 'secondary'}
                      to={press.to}
                      search={press.search}
                      label={`${press.text}: ${row.child?.name ?? ''} ${title}`}
                    >
                      {press.text}
                    </ButtonLink>
                  )
                }
              />
            ))}
          </TaskList>
        )}
      </FirstOf>
      <AnswerGaps gaps={said.flatMap(doubtful)} />
    </>
  )
}

/** A gap of which one may say that it is none; what is answered is answered already. */
const doubtful = ({ row: { kind, id, caseId, child, facts }, told }: { row: DayRow; told: RowWords }): Doubtful[] => {
  const title = child ? `${child.name} – ${told.title}` : told.title
  const serviceId = factOf(facts, 'ofServiceId')
  if (kind !== 'gap' || !answerable(factOf(facts, 'type')) || factOf(facts, 'answeredUntil') !== '') return []
  if (caseId !== null) return [{ gapId: id, caseId, title }]
  return serviceId === '' ? [] : [{ gapId: id, serviceId, title }]
}
