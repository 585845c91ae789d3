import { useState } from 'react'
import { useRead, useWrite } from '../../../../web/call/index.ts'
import type { InputOf, ReplyOf } from '../../../../web/call/index.ts'
import { useNextOfAct } from '../../../../web/pictures/act.ts'
import { OneThing } from '../../../../web/pictures/OneThing.tsx'
import { Picture } from '../../../../web/pictures/Picture.tsx'
import { ShownToChild } from '../../../../web/pictures/ShownToChild.tsx'
import { useUnsent } from '../../../../web/pictures/unsent.ts'
import { pictureTexts } from '../../../../web/pictures/texts.ts'
import { Tile, Tiles } from '../../../../web/pictures/Tiles.tsx'
import { useTexts } from '../../../../web/texts/index.ts'
import { listForChild, sayAsChild, unsayAsChild } from '../../measure-api.ts'
import { HELPS } from '../../../plan/model.ts'
import type { Helps } from '../../../plan/model.ts'
import { helpsTexts } from './helps-texts.ts'

interface HelpsFlowProps {
  caseId: string
  onLeave: () => void
}
type Measure = ReplyOf<typeof listForChild>[number]
type Audience = InputOf<typeof sayAsChild>['audience']

/** Each measure by itself: does it help, and who can know. */
export const HelpsFlow = ({ caseId, onLeave }: HelpsFlowProps) => {
  const read = useRead(listForChild, { caseId })
  return (
    <ShownToChild of={read} onBack={onLeave}>
      {measures => <Measures caseId={caseId} measures={measures} onLeave={onLeave} />}
    </ShownToChild>
  )
}

const Measures = ({ caseId, measures, onLeave }: HelpsFlowProps & { measures: readonly Measure[] }) => {
  const t = useTexts(helpsTexts)
  const [at, setAt] = useState(0)
  // What was taken back is asked anew.
  const [round, setRound] = useState(0)
  const measure = measures[at]
  if (measure)
    return (
      <OneMeasure
        key={`${measure.id} ${round}`}
        {...{ caseId, measure }}
        onBack={() => (at === 0 ? onLeave() : setAt(at - 1))}
        onUndone={() => setRound(round + 1)}
        onDone={() => (at + 1 < measures.length ? setAt(at + 1) : onLeave())}
      />
    )
  return (
    <OneThing title={t('title')} read={[t('none')]} onBack={onLeave}>
      <p className="s-knows-text">{t('none')}</p>
    </OneThing>
  )
}

const WHERE = {
  home: 'home',
  kindergarten: 'kindergarten',
  school: 'school',
  leisure: 'ball',
  service: 'service',
} as const

interface OneMeasureProps {
  caseId: string
  measure: Measure
  onBack: () => void
  onUndone: () => void
  onDone: () => void
}
const OneMeasure = ({ caseId, measure, onBack, onUndone, onDone }: OneMeasureProps) => {
  const t = useTexts(helpsTexts)
  const [helps, setHelps] = useState<Helps>()
  const [asks, setAsks] = useState(false)
  const [told, setTold] = useState<{ audience: Audience; viewId: string }>()
  const say = useWrite(sayAsChild, { shows: [], onDone: ({ id }, { audience }) => setTold({ audience, viewId: id }) })
  const back = useWrite(unsayAsChild, { shows: [], onDone: onUndone })
  const nextOf = useNextOfAct()
  useUnsent(helps !== undefined && told === undefined)
  if (told) {
    const undo = () => back.send({ caseId, measureId: measure.id, viewId: told.viewId })
    return <Told audience={told.audience} {...{ onDone, undo }} busy={back.busy} problem={back.problem !== undefined} />
  }
  if (helps && asks)
    return (
      <WhoKnows
        {...{ busy: say.busy, problem: say.problem !== undefined }}
        onBack={() => setAsks(false)}
        onSend={audience => {
          const one = { caseId, measureId: measure.id, helps, audience }
          say.send({ ...one, act: nextOf(one) })
        }}
      />
    )
  const labels = HELPS.map(one => ({ helps: one, label: t('helps', { helps: one }) }))
  return (
    <OneThing
      title={{ written: measure.title }}
      read={labels.map(one => one.label)}
      {...{ onBack, wait: helps === undefined, onOn: () => setAsks(true) }}
    >
      <div className="s-knows">
        <Picture of={WHERE[measure.arena]} size="large" />
      </div>
      <Tiles label={measure.title}>
        {labels.map(one => (
          <Tile
            key={one.helps}
            picture={`thumb-${one.helps}`}
            label={one.label}
            chosen={helps === one.helps}
            onPress={() => setHelps(one.helps)}
          />
        ))}
      </Tiles>
    </OneThing>
  )
}

interface WhoKnowsProps {
  onBack: () => void
  onSend: (audience: Audience) => void
  busy: boolean
  problem: boolean
}
const WhoKnows = ({ onBack, onSend, busy, problem }: WhoKnowsProps) => {
  const t = useTexts(helpsTexts)
  const [audience, setAudience] = useState<Audience>()
  const choices = [
    { audience: 'everyone', picture: 'everyone' },
    { audience: 'not_guardians', picture: 'helpers' },
  ] as const
  const label = (one: Audience) => t('whomAs', { audience: one })
  return (
    <OneThing
      title={t('whom')}
      read={choices.map(one => label(one.audience))}
      {...{ onBack, busy, problem, wait: audience === undefined, onOn: () => audience && onSend(audience) }}
    >
      <Tiles label={t('whom')}>
        {choices.map(one => (
          <Tile
            key={one.audience}
            picture={one.picture}
            label={label(one.audience)}
            chosen={audience === one.audience}
            busy={busy}
            onPress={() => setAudience(one.audience)}
          />
        ))}
      </Tiles>
    </OneThing>
  )
}

interface ToldProps {
  audience: Audience
  onDone: () => void
  undo: () => void
  busy: boolean
  problem: boolean
}
/** Who can know it now. It can still be taken back here; a later thumb stands in its place. */
const Told = ({ audience, onDone, undo, busy, problem }: ToldProps) => {
  const [t, around] = [useTexts(helpsTexts), useTexts(pictureTexts)]
  const text = t('done', { audience })
  return (
    <OneThing title={t('thanks')} read={[text]} problem={problem}>
      <div className="s-knows">
        <Picture of={audience === 'everyone' ? 'everyone' : 'helpers'} size="large" />
        {audience === 'everyone' ? null : <Picture of="home" not size="large" />}
      </div>
      <p className="s-knows-text">{text}</p>
      <Tiles few label={t('thanks')}>
        <Tile picture="finished" label={around('on')} busy={busy} onPress={onDone} />
        <Tile picture="undo" label={around('undo')} busy={busy} onPress={undo} />
      </Tiles>
    </OneThing>
  )
}
