import { SayNow } from '../../../web/kit/index.ts'
import { useSession } from '../../../web/session/index.ts'
import { capital, useDates, useTexts } from '../../../web/texts/index.ts'
import { factOf } from '../../gap/model.ts'
import { homeTexts } from './texts.ts'
import type { CaseHome } from './use-home.ts'

type Line = CaseHome['story']['now']

/** What has been, what is now, what comes: three sentences. */
export const Story = ({ story, name }: { story: CaseHome['story']; name: string }) => {
  const t = useTexts(homeTexts)
  const { date } = useDates()
  const words = useLine(name)
  const { done, now, next } = story
  const day = next.on ? date(next.on) : ''
  return (
    <SayNow
      lines={[
        { tag: t('soFar'), text: words(done), at: 'done' },
        { tag: t('now'), text: words(now), at: 'now' },
        { tag: day ? capital(day) : t('later'), text: words(next), at: 'next' },
      ]}
    />
  )
}

const useLine = (name: string): ((line: Line) => string) => {
  const t = useTexts(homeTexts)
  const { date } = useDates()
  const own = useSession().role === 'youth'
  return ({ kind, on, facts }) => {
    const title = factOf(facts, 'title')
    switch (kind) {
      case 'opened':
        return t('opened', { day: on ? date(on, 'day') : '' })
      case 'measure':
        return t('measure', { title, weeks: Math.floor(Number(facts['days'] ?? 0) / 7) })
      case 'evaluated':
        return t('evaluated', { title, effect: factOf(facts, 'effect') })
      case 'step':
        return t('step', { form: factOf(facts, 'form') || 'other', name: own ? t('youWho') : name })
      case 'meeting':
        return t('meetingLine')
      case 'evaluation':
        return t('evaluationLine', { title })
      case 'due':
        return t('dueLine')
      case 'open':
        return t('openLine')
      case 'closed':
        return t('closed', { day: on ? date(on, 'day') : '' })
      case 'over':
        return t('over', { name })
      case 'reopen':
        return t('reopen')
    }
  }
}
