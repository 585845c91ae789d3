import { useState } from 'react'
import { useRead } from '../../../../web/call/index.ts'
import { ShownToChild } from '../../../../web/pictures/ShownToChild.tsx'
import { useUnsent } from '../../../../web/pictures/unsent.ts'
import { useLanguage, useTexts } from '../../../../web/texts/index.ts'
import { openChilds } from '../../child-api.ts'
import { prepareTexts } from '../prepare-texts.ts'
import { Attends, WhoSays } from './MeetingSteps.tsx'
import type { ChildsMeeting } from './PrepareFlow.tsx'
import { About, Faces, What } from './What.tsx'
import { Done, Whom } from './Whom.tsx'
import { childTexts } from './texts.ts'
import { useTell } from './use-tell.ts'
import type { ForMeeting, Telling } from './use-tell.ts'
import { OF_PICTURE, SAYINGS, whomChoices } from './whom.ts'
import type { ChildKind, Saying, WhomChoice } from './whom.ts'

interface TellFlowProps {
  caseId: string
  kind: ChildKind
  /** The meeting that is prepared for. */
  meeting?: ChildsMeeting
  onLeave: () => void
}

/** How it is, something to say, something not to say, what is wanted from a meeting: what it is, for whom it is, and who can know it now. */
export const TellFlow = (props: TellFlowProps) => {
  const read = useRead(openChilds, { caseId: props.caseId })
  return (
    <ShownToChild of={read} onBack={props.onLeave}>
      {open => <Steps {...props} open={open} />}
    </ShownToChild>
  )
}

const STEPS = {
  mood: ['face', 'what', 'whom'],
  tell: ['about', 'what', 'whom'],
  picture: ['about', 'what', 'whom'],
  keep: ['what', 'whom'],
  meeting: ['talk', 'hard', 'says', 'attends', 'whom'],
} as const

const empty = (kind: ChildKind, meeting: ChildsMeeting | undefined): Telling => ({
  ...{ kind: kind === 'picture' ? 'like' : kind, mood: undefined, symbols: [], words: '' },
  wants: meeting && {
    ...{ meetingId: meeting.id, hard: [], hardWords: '', saidBy: undefined, saidById: undefined, attends: undefined },
  },
})

const Steps = ({
  caseId,
  kind,
  meeting,
  onLeave,
  open,
}: TellFlowProps & { open: Parameters<typeof whomChoices>[1] }) => {
  const t = useTexts(childTexts)
  const choices = whomChoices(kind, open, t, useLanguage())
  const [at, setAt] = useState(0)
  const [telling, setTelling] = useState(() => empty(kind, meeting))
  const [whom, setWhom] = useState<WhomChoice>()
  const tell = useTell(caseId, choices, onLeave)
  const onChange = (some: Partial<Telling>) => setTelling(now => ({ ...now, ...some }))
  const onBack = () => (at === 0 ? onLeave() : setAt(at - 1))
  const step = { onChange, onBack, onOn: () => setAt(at + 1) }
  const chooseAbout = (about: Saying) => {
    onChange({ kind: about })
    setAt(at + 1)
  }
  useUnsent(!tell.told && isBegun(telling))
  if (tell.told?.whom) return <Done whom={tell.told.whom} tell={tell} onLeave={onLeave} />
  switch (STEPS[kind][at]) {
    case 'about':
      return <About {...{ kind, onBack }} onChoose={chooseAbout} />
    case 'face':
      return <Faces {...step} mood={telling.mood} onChoose={mood => onChange({ mood })} />
    case 'what':
      return <WhatItIs key={telling.kind} {...step} {...{ kind, telling }} />
    case 'talk':
    case 'hard':
    case 'says':
    case 'attends':
      return meeting && telling.wants ? (
        <OfMeeting {...step} {...{ meeting, telling, wants: telling.wants }} which={STEPS[kind][at]} />
      ) : null
    case 'whom':
    case undefined:
      return (
        <Whom
          {...{ choices, whom, onBack, problem: tell.problem, busy: tell.busy }}
          onChoose={setWhom}
          onOn={() => whom && tell.send(telling, whom)}
        />
      )
  }
}

interface WhatItIsProps {
  kind: ChildKind
  telling: Telling
  onChange: (some: Partial<Telling>) => void
  onBack: () => void
  onOn: () => void
}
/** What it is, in pictures and words. */
const WhatItIs = ({ kind, telling, ...step }: WhatItIsProps) => {
  const t = useTexts(childTexts)
  const good = isGood(telling.kind)
  const isPicture = kind === 'picture'
  const title = good ? t('good', { kind: telling.kind }) : t('what', { kind })
  return (
    <What {...step} {...{ title }} said={telling} canSkip={kind === 'mood'} likesFirst={good} pointsOnly={isPicture} />
  )
}

const isGood = (kind: string): boolean => [...SAYINGS, ...OF_PICTURE].some(one => one === kind && one !== 'tell')

const isBegun = ({ mood, symbols, words, wants }: Telling): boolean =>
  [mood, symbols[0], words.trim() || undefined, wants?.hard[0], wants?.saidBy, wants?.attends].some(
    one => one !== undefined,
  )

interface OfMeetingProps {
  which: 'talk' | 'hard' | 'says' | 'attends'
  meeting: ChildsMeeting
  telling: Telling
  wants: ForMeeting
  onChange: (some: Partial<Telling>) => void
  onBack: () => void
  onOn: () => void
}

/** What is wanted from a meeting, one thing at a time. */
const OfMeeting = ({ which, meeting, telling, wants, onChange, ...step }: OfMeetingProps) => {
  const t = useTexts(prepareTexts)
  const want = (some: Partial<ForMeeting>) => onChange({ wants: { ...wants, ...some } })
  switch (which) {
    case 'talk':
      return <What key={which} {...step} title={t('words')} said={telling} onChange={onChange} canSkip />
    case 'hard':
      return (
        <What
          key={which}
          {...step}
          title={t('hard')}
          said={{ symbols: wants.hard, words: wants.hardWords }}
          onChange={({ symbols = wants.hard, words = wants.hardWords }) => want({ hard: symbols, hardWords: words })}
          canSkip
        />
      )
    case 'says':
      return <WhoSays {...step} {...{ wants, meeting }} onChange={want} />
    case 'attends':
      return <Attends {...step} wants={wants} onChange={want} />
  }
}
