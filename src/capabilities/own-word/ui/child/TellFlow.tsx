import { useState } from 'react'
import { useRead } from '../../../../web/call/index.ts'
import { ShownToChild } from '../../../../web/pictures/ShownToChild.tsx'
import { useUnsent } from '../../../../web/pictures/unsent.ts'
import { useLanguage, useTexts } from '../../../../web/texts/index.ts'
import { openChilds } from '../../child-api.ts'
import { Faces, What } from './What.tsx'
import { Done, Whom } from './Whom.tsx'
import { childTexts } from './texts.ts'
import { useTell } from './use-tell.ts'
import type { Telling } from './use-tell.ts'
import { whomChoices } from './whom.ts'
import type { ChildKind, WhomChoice } from './whom.ts'

interface TellFlowProps {
  caseId: string
  kind: ChildKind
  onLeave: () => void
}

/** How it is, something to say, something not to say: what it is, for whom it is, and who can know it now. */
export const TellFlow = (props: TellFlowProps) => {
  const read = useRead(openChilds, { caseId: props.caseId })
  return (
    <ShownToChild of={read} onBack={props.onLeave}>
      {open => <Steps {...props} open={open} />}
    </ShownToChild>
  )
}

const STEPS = { mood: ['face', 'what', 'whom'], tell: ['what', 'whom'], keep: ['what', 'whom'] } as const

const Steps = ({ caseId, kind, onLeave, open }: TellFlowProps & { open: Parameters<typeof whomChoices>[1] }) => {
  const t = useTexts(childTexts)
  const choices = whomChoices(kind, open, t, useLanguage())
  const [at, setAt] = useState(0)
  const [telling, setTelling] = useState<Telling>({ kind, mood: undefined, symbols: [], words: '' })
  const [whom, setWhom] = useState<WhomChoice>()
  const tell = useTell(caseId, choices, onLeave)
  const change = (some: Partial<Telling>) => setTelling(now => ({ ...now, ...some }))
  const onBack = () => (at === 0 ? onLeave() : setAt(at - 1))
  const onOn = () => setAt(at + 1)
  const { mood, symbols, words } = telling
  useUnsent(!tell.told && (mood !== undefined || symbols.length > 0 || words.trim() !== ''))
  if (tell.told?.whom) return <Done whom={tell.told.whom} tell={tell} onLeave={onLeave} />
  switch (STEPS[kind][at]) {
    case 'face':
      return <Faces mood={telling.mood} onChoose={mood => change({ mood })} onBack={onBack} onOn={onOn} />
    case 'what':
      return <What telling={telling} onChange={change} onBack={onBack} onOn={onOn} />
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
