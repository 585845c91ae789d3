import { Shown } from '../../../web/call/index.ts'
import { Details, More, Stack, Timeline } from '../../../web/kit/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import type { Shared } from './hooks.ts'
import { useShared } from './hooks.ts'
import { consentTexts } from './texts.ts'

/** Says an entry of the log in words. */
export type Say = (kind: string, facts: Shared['things'][number]['facts']) => string

interface SharedWithProps {
  caseId: string
  serviceId: string
  say: Say
  before?: string
}

/** What one service could read under the consents, the latest first, and the times in which it could. */
export const SharedWith = ({ caseId, serviceId, say, before }: SharedWithProps) => {
  const t = useTexts(consentTexts)
  const read = useShared(caseId, serviceId, before)
  const nextOf = (next: string) => () => <SharedWith {...{ caseId, serviceId, say }} before={next} />
  return (
    <Shown of={read}>
      {shared => (
        <Stack>
          {before === undefined ? <Times shared={shared} /> : null}
          {shared.things.length > 0 ? <Things shared={shared} say={say} /> : null}
          {shared.next === null ? null : <More text={t('older')}>{nextOf(shared.next)}</More>}
        </Stack>
      )}
    </Shown>
  )
}

const useTopic = ({ topics }: Shared) => {
  const language = useLanguage()
  return (id: string) => labelIn(topics.find(one => one.id === id)?.label, language) ?? ''
}

const Times = ({ shared }: { shared: Shared }) => {
  const t = useTexts(consentTexts)
  const { date, time } = useDates()
  const topic = useTopic(shared)
  const at = (when: string) => `${date(when, 'day')} ${time(when)}`
  if (shared.periods.length === 0) return <p>{t('nothing', { service: shared.serviceName })}</p>
  return (
    <Details summary={t('periods')}>
      <ul>
        {shared.periods.map(one => (
          <li key={`${one.topic} ${one.from}`}>
            {t('period', {
              topic: topic(one.topic),
              from: at(one.from),
              to: one.to === null ? 'none' : at(one.to),
            })}{' '}
            {one.ending === null ? '' : t('why', { ending: one.ending })}
          </li>
        ))}
      </ul>
    </Details>
  )
}

const Things = ({ shared, say }: { shared: Shared; say: Say }) => {
  const t = useTexts(consentTexts)
  const { date, time } = useDates()
  const topic = useTopic(shared)
  const at = (when: string) => `${date(when, 'day')} ${time(when)}`
  return (
    <Timeline
      label={t('things', { service: shared.serviceName })}
      entries={shared.things.map(({ id, kind, facts, words, seen, to, ...one }) => ({
        key: id,
        when: t('thing', { topic: topic(one.topic), day: at(one.at) }),
        title: say(kind, facts),
        by: [
          seen ? t('seen', { name: seen.name ?? 'none', day: at(seen.at) }) : t('unseen'),
          ...(to === null ? [] : [t('untilThen', { day: at(to) })]),
        ].join(' '),
        children: words === null ? null : <p>{words}</p>,
      }))}
    />
  )
}
