import { SayNow } from '../../../web/kit/index.ts'
import { useNow } from '../../../web/session/index.ts'
import { daysUntil, useDates, useTexts } from '../../../web/texts/index.ts'
import { heardTexts } from './heard-texts.ts'
import { TalkWith } from './TalkWith.tsx'
import { homeTexts } from './texts.ts'
import type { ChildHome, Heard } from './use-home.ts'
import { Wonder } from './Wonder.tsx'

/** Hjem while somebody only wonders: what it is about, what comes by when, and whom to talk with. */
export const HeardHome = ({ child }: { child: ChildHome }) => {
  const [latest] = child.heard
  if (!latest) return null
  return (
    <>
      <Now heard={latest} name={child.name} />
      {child.heard.map(one => (
        <Wonder key={one.id} heard={one} />
      ))}
      <TalkWith heard={latest} />
    </>
  )
}

/** Told, now, next: three sentences about a concern. */
const Now = ({ heard, name }: { heard: Heard; name: string }) => {
  const [t, tag] = [useTexts(heardTexts), useTexts(homeTexts)]
  const { date } = useDates()
  const now = useNow()
  const { decideBy, outcome, decidedOn, talkWith, toldOn } = heard
  const who = talkWith.name ?? talkWith.service
  const told = { tag: tag('soFar'), text: t('told', { who, day: date(toldOn, 'day') }), at: 'done' } as const
  if (outcome !== null) {
    const decided = t('decided', { outcome, service: talkWith.service, name })
    return (
      <SayNow
        lines={[
          told,
          { tag: decidedOn ? t('since', { day: date(decidedOn, 'day') }) : tag('now'), text: decided, at: 'now' },
          { tag: tag('later'), text: t('after', { outcome, who }), at: 'next' },
        ]}
      />
    )
  }
  const late = decideBy !== null && daysUntil(decideBy, now) < 0
  const day = decideBy === null ? '' : date(decideBy)
  const next = late
    ? { tag: tag('later'), text: t('late', { day, who }) }
    : { tag: t('by', { day }), text: t('decides') }
  return (
    <SayNow lines={[told, { tag: tag('now'), text: t('finding', { name }), at: 'now' }, { ...next, at: 'next' }]} />
  )
}
