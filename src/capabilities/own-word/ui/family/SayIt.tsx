import { useState } from 'react'
import { Problem } from '../../../../web/call/index.ts'
import { useDraft } from '../../../../web/drafts/index.ts'
import { Button, Buttons, Message, Own, Pick, Stack, TextArea } from '../../../../web/kit/index.ts'
import { PencilWritingIcon, ThumbDownIcon, ThumbUpIcon } from '../../../../web/kit/icons.ts'
import { useSession } from '../../../../web/session/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import { HELPS } from '../../../plan/model.ts'
import type { Helps } from '../../../plan/model.ts'
import { useSayOfMeasure, useUnsay } from '../hooks.ts'
import type { MeasureShown } from '../hooks.ts'
import { prepareTexts } from '../prepare-texts.ts'
import { ownWordTexts } from '../texts.ts'
import { sayTexts } from './say-texts.ts'

const ICONS = { yes: ThumbUpIcon, some: undefined, no: ThumbDownIcon } as const
/** Whom a youth can let read it, as own words say it. */
const TO = [
  { value: 'everyone', whom: 'everyone' },
  { value: 'not_guardians', whom: 'helpers' },
] as const

interface Saying extends Record<string, unknown> {
  readonly helps: Helps | ''
  readonly words: string
  /** Chosen by a youth; a parent's words are for those who help. */
  readonly audience: (typeof TO)[number]['value'] | ''
}
interface SayItProps {
  caseId: string
  measure: MeasureShown
}

/** What I have said of something that somebody else does, and the way to say more: first for whom, then a thumb, words, or both. */
export const SayIt = (of: SayItProps) => (
  <Stack>
    <Mine {...of} />
    {of.measure.may.say ? <Say {...of} /> : null}
  </Stack>
)

function useSay({ caseId, measure }: SayItProps) {
  const t = useTexts(sayTexts)
  const own = useTexts(ownWordTexts)
  const isYouth = useSession().role === 'youth'
  const empty: Saying = { helps: '', words: '', audience: '' }
  const draft = useDraft(`measure.say:${measure.id}`, empty, one => [one.words])
  const [missing, setMissing] = useState<string>()
  const [open, setOpen] = useState(false)
  const say = useSayOfMeasure({ done: t('sent'), onDone: () => (void draft.discard(), setOpen(false)) })
  const { helps, words, audience } = draft.value
  const isWriting = open || words !== '' || helps !== '' || audience !== ''
  const send = () => {
    const said = { ...(helps && { helps }), ...(words.trim() && { words }) }
    const isEmpty = !('helps' in said) && !('words' in said)
    const wrong = isYouth && audience === '' ? own('chooseFirst') : isEmpty ? t('sayFirst') : undefined
    setMissing(wrong)
    if (!wrong) say.send({ caseId, measureId: measure.id, said, ...(audience && { audience }) })
  }
  return { draft, missing, isYouth, isWriting, say, send, begin: () => setOpen(true) }
}

const Say = (of: SayItProps) => {
  const t = useTexts(sayTexts)
  const { draft, missing, isYouth, isWriting, say, send, begin } = useSay(of)
  const { value, set, saved } = draft
  const isTold = !isYouth || value.audience !== ''
  const way = (text: 'think' | 'writeOfIt') => (
    <Button key={text} kind="plain" icon={PencilWritingIcon} onClick={begin}>
      {t(text)}
    </Button>
  )
  if (isYouth && !isWriting) return <Buttons>{way('think')}</Buttons>
  return (
    <Stack>
      {isYouth ? <Whom value={value.audience} onChange={audience => set({ audience })} /> : null}
      {isTold ? <Thumb value={value.helps} onChange={helps => set({ helps })} /> : null}
      {isYouth ? null : <p className="s-soft">{t('onlyHelpers', { me: 'no' })}</p>}
      {isTold && isWriting ? (
        <TextArea
          label={t('yourWords')}
          optional
          rows={2}
          value={value.words}
          saved={saved}
          onChange={words => set({ words })}
        />
      ) : null}
      {missing ? <Message tone="problem">{missing}</Message> : null}
      <Problem of={say} />
      <Buttons>
        {isWriting ? (
          // Another button than the one that opened it: who pressed that by keyboard must not stand on what sends.
          <Button key="send" busy={say.busy} onClick={send}>
            {t('send')}
          </Button>
        ) : (
          way('writeOfIt')
        )}
      </Buttons>
    </Stack>
  )
}

const Thumb = ({ value, onChange }: { value: Saying['helps']; onChange: (helps: Helps) => void }) => {
  const t = useTexts(sayTexts)
  return (
    <Pick
      label={t('think')}
      options={HELPS.map(one => {
        const icon = ICONS[one]
        return { value: one, label: t('helps', { helps: one }), ...(icon && { icon }) }
      })}
      value={value === '' ? undefined : value}
      onChange={onChange}
    />
  )
}

const Whom = ({
  value,
  onChange,
}: {
  value: Saying['audience']
  onChange: (to: (typeof TO)[number]['value']) => void
}) => {
  const t = useTexts(ownWordTexts)
  const about = { child: '', me: 'yes' }
  const chosen = TO.find(one => one.value === value)
  return (
    <>
      <Pick
        label={t('whom')}
        options={TO.map(one => ({ value: one.value, label: t('whomTitle', { whom: one.whom, ...about }) }))}
        value={value === '' ? undefined : value}
        onChange={onChange}
      />
      <p className="s-soft">{chosen ? t('whomText', { whom: chosen.whom, ...about }) : t('whomHint')}</p>
    </>
  )
}

/** What I have said since it was last looked back at and in that, with who can read it and what came of it. */
const Mine = (of: SayItProps) => {
  const { evaluations, views } = of.measure
  const mine = [...(evaluations.at(-1)?.views ?? []), ...views].filter(view => view.me)
  return mine.map(view => <Said key={view.at} {...of} view={view} />)
}

const Said = ({ caseId, measure, view }: SayItProps & { view: MeasureShown['views'][number] }) => {
  const [t, own, prepare] = [useTexts(sayTexts), useTexts(ownWordTexts), useTexts(prepareTexts)]
  const { date } = useDates()
  const { id, helps, words, at, audience, weight, takenBack } = view
  const back = useUnsay({ done: own('tookBack') })
  const said = [helps && t('helps', { helps }), words].filter(Boolean).join('. ')
  const readers = own('forMe', { whom: audience === 'everyone' ? 'everyone' : 'helpers', name: '' })
  return (
    <Stack gap="small">
      <Own by={`${t('yourWords')}, ${date(at, 'day')}`}>{said}</Own>
      <p className="s-soft">{takenBack ? own('wasTaken') : readers}</p>
      {weight && (
        <p>
          <b>{prepare('came', { weight: weight.weight })}</b> {weight.because}
        </p>
      )}
      <Problem of={back} />
      {id === null ? null : (
        <Buttons>
          <Button
            kind="plain"
            busy={back.busy}
            label={own('takeBackOf', { words: said.slice(0, 40) })}
            onClick={() => back.send({ caseId, measureId: measure.id, viewId: id })}
          >
            {own('takeBack')}
          </Button>
        </Buttons>
      )}
    </Stack>
  )
}
