import type { ReactNode } from 'react'
import { Shown, useRead } from '../../../web/call/index.ts'
import { Card, Columns, Details, Message, Page, PageHead } from '../../../web/kit/index.ts'
import { useParam } from '../../../web/paths/go.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { concernAbilities, concernGuide, openConcern } from '../api.ts'
import type { Guide } from '../guide-model.ts'
import type { ConcernShown } from '../shown-model.ts'
import { ConcernClock } from './ConcernClock.tsx'
import { Beside } from './page/Beside.tsx'
import { DecideForm, DecideStep } from './page/DecideStep.tsx'
import { decideTexts } from './page/decide-texts.ts'
import { Outcome } from './page/Outcome.tsx'
import { ShareStep } from './page/ShareStep.tsx'
import { TalkFields } from './page/TalkFields.tsx'
import { Talks } from './page/Talks.tsx'
import { TalkStep } from './page/TalkStep.tsx'
import { concernPageTexts } from './page/texts.ts'
import { WrittenNote } from './page/WrittenNote.tsx'
import { concernTexts } from './texts.ts'
import './concern.css'

/** A concern's page: where we are, what is next with its guide, what is written, who sees it; `beside` is from other rooms. */
export const ConcernPage = ({ beside }: { beside: ReactNode }) => {
  const t = useTexts(concernTexts)
  const concern = useRead(openConcern, { concernId: useParam('concernId') })
  const guide = useRead(concernGuide, {})
  return (
    <Page>
      {concern.data === undefined ? <PageHead title={t('aboutAny')} /> : null}
      <Shown of={concern}>
        {shown => <Shown of={guide}>{found => <TheConcern concern={shown} guide={found} beside={beside} />}</Shown>}
      </Shown>
    </Page>
  )
}

type Decider = 'leads' | 'alone' | 'no'

const useWhatIMay = (concernId: string): { change: boolean; decide: Decider } => {
  const may = useRead(concernAbilities, { concernId }).data
  const decide = may?.['concern.decide']
  return {
    change: may?.['concern.change']?.allowed ?? false,
    decide: decide?.allowed ? (decide.reason === 'concern.leader' ? 'leads' : 'alone') : 'no',
  }
}

const TheConcern = ({ concern, guide, beside }: { concern: ConcernShown; guide: Guide; beside: ReactNode }) => {
  const t = useTexts(concernTexts)
  const may = useWhatIMay(concern.id)
  const { decision } = concern
  const title = concern.child
    ? t('aboutChild', { name: concern.child.name })
    : concern.group === null
      ? t('aboutNobody')
      : t('aboutGroup', { name: concern.group })
  return (
    <>
      <PageHead title={title} intro={<WhereWeAre concern={concern} />} />
      <Columns aside={<Beside concern={concern} guide={guide} open={decision === null} also={beside} />}>
        {decision ? <Outcome decision={decision} /> : <Clock concern={concern} today={guide.today} />}
        {decision ? null : <NextStep concern={concern} guide={guide} decide={may.decide} />}
        <WrittenNote concern={concern} mayChange={may.change && decision === null} />
        <Talks talks={concern.talks} />
        <MoreTalks concern={concern} guide={guide} />
      </Columns>
    </>
  )
}

const WhereWeAre = ({ concern }: { concern: ConcernShown }) => {
  const t = useTexts(concernPageTexts)
  const { date } = useDates()
  const { leader, leaderSharedOn, leaderRead, familySharedOn, handedOn, decision } = concern
  if (leaderSharedOn === null && familySharedOn === null) return t('onlyYou')
  const readOn = leaderRead?.on ?? null
  const parts = [
    leader === null || leaderSharedOn === null || handedOn !== null
      ? ''
      : t('sharedLeader', { name: leader, date: date(leaderSharedOn) }),
    handedOn === null ? '' : t('handedOn', { name: concern.writer.name, date: date(handedOn) }),
    leaderRead === null || (readOn === null && decision !== null)
      ? ''
      : t('received', { name: leader ?? '', date: readOn === null ? 'no' : date(readOn) }),
    familySharedOn === null ? '' : t('sharedFamily', { date: date(familySharedOn) }),
  ]
  return parts.join(' ')
}

const Clock = ({ concern, today }: { concern: ConcernShown; today: string }) => (
  <ConcernClock
    from={concern.notedOn}
    today={today}
    shareBy={concern.shareBy}
    talkBy={concern.child ? concern.talkBy : null}
    dueOn={concern.dueOn}
    done={{ share: concern.leaderSharedOn !== null, talk: concern.familySharedOn !== null, decided: false }}
  />
)

/** The next act, with its guide and form; what may be done out of turn stands below it. */
const NextStep = ({ concern, guide, decide }: { concern: ConcernShown; guide: Guide; decide: Decider }) => {
  const t = useTexts(decideTexts)
  const step = concern.next?.step
  if (step === 'decide') {
    if (decide === 'leads') return <DecideStep concern={concern} guide={guide} />
    return <Message>{t('leaderDecides', { name: concern.leader ?? '' })}</Message>
  }
  return (
    <>
      {step === 'talk' ? <TalkStep concern={concern} guide={guide} /> : <ShareStep concern={concern} guide={guide} />}
      {decide === 'leads' ? (
        <Card look="flat">
          <Details summary={t('title')}>
            <DecideForm concern={concern} guide={guide} />
          </Details>
        </Card>
      ) : null}
    </>
  )
}

/** Talking first, talking again, and telling the family late. */
const MoreTalks = ({ concern, guide }: { concern: ConcernShown; guide: Guide }) => {
  const t = useTexts(concernPageTexts)
  const isNext = concern.decision === null && concern.next?.step === 'talk'
  if (!concern.child || isNext || concern.decision?.outcome === 'acute' || concern.decision?.outcome === 'elsewhere')
    return null
  return (
    <Card look="flat">
      <Details summary={concern.talks.length === 0 ? t('talkTitle') : t('talkAgain')}>
        <TalkFields concern={concern} today={guide.today} />
      </Details>
    </Card>
  )
}
