import { useNow } from '../../../web/session/index.ts'
import { daysUntil, listed, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import type { Readers, Sees } from './hooks.ts'
import { oversightTexts } from './texts.ts'
import { useTopicNames } from './use-topic-names.ts'

/** Days ahead for which a day and a month can only mean one day. */
const WITHOUT_YEAR = 330

type Topics = Readers['topics']

/** What somebody is called here: by name, or by what the person is to the child. */
export const useWho = () => {
  const t = useTexts(oversightTexts)
  return ({ name, self, relation, service }: Sees) =>
    name === null
      ? t('relation', { relation: self ? 'self' : (relation ?? 'other') })
      : t('who', { name, self: self ? 'yes' : 'no', service: service?.name ?? 'none' })
}

/** What one person sees and why, in sentences: the same verdict that opened or closed. */
export const Sentences = ({ sees, topics }: { sees: Sees; topics: Topics }) => {
  const t = useTexts(oversightTexts)
  const { date } = useDates()
  const language = useLanguage()
  const now = useNow()
  const isNear = (day: string) => daysUntil(day, now) < WITHOUT_YEAR
  const who = useWho()(sees)
  const named = useTopicNames(topics, t('everything'))
  if (sees.because.length === 0) return <p>{t('nothing', { who })}</p>
  return (
    <>
      {sees.because.map(({ topics: ids, ground, until, yes }) => (
        <p key={`${ground} ${ids.join(' ')}`}>
          {t('because', {
            ...{
              who,
              topics: named(ids),
              until: until === null ? 'none' : date(until, isNear(until) ? 'day' : 'long'),
            },
            ground: ground === 'consent' ? (yes ? (yes.names ? 'consentNamed' : 'consent') : 'unknown') : ground,
            ...{
              names: listed(yes?.names ?? [], language),
              count: yes?.count ?? 0,
              on: yes ? date(yes.on, 'day') : '',
            },
          })}
        </p>
      ))}
      {sees.holds || sees.not.length > 0 ? (
        <p className="s-soft s-small">
          {sees.holds ? t('holds') : ''} {sees.not.length > 0 ? t('notSees', { topics: named(sees.not) }) : ''}
        </p>
      ) : null}
    </>
  )
}
