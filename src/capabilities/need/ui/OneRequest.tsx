import { useState } from 'react'
import { Problem, Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Button, Buttons, Row, Stack, Tag, TextArea } from '../../../web/kit/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { useFinish, useSettle, useWithdraw } from './hooks.ts'
import type { RequestShown } from './hooks.ts'
import { needTexts } from './texts.ts'

interface RequestProps {
  caseId: string
  request: RequestShown
}

const TONES: Readonly<Partial<Record<RequestShown['state'], 'accent' | 'differ'>>> = {
  accepted: 'accent',
  done: 'accent',
  declined: 'differ',
}

/** A service that is asked: how far it has come, what it said, who is responsible meanwhile. */
export const OneRequest = ({ caseId, request }: RequestProps) => {
  const t = useTexts(needTexts)
  const language = useLanguage()
  const { service, state, words, reason, answer, instead, outcome } = request
  const tone = TONES[state]
  return (
    <Stack gap="small">
      <Row apart>
        <b>{service}</b>
        <Tag {...(tone && { tone })}>{t('requestState', { state })}</Tag>
      </Row>
      <p className="s-small s-soft">{useWhen(request)}</p>
      {words === null ? null : <p>{words}</p>}
      {reason === null ? null : <p>{labelIn(reason, language)}</p>}
      {[answer, instead, outcome].map(said => (said === null ? null : <p key={said}>«{said}»</p>))}
      <Acts caseId={caseId} request={request} />
    </Stack>
  )
}

/** Sent, opened, answered, taken, in one line. */
const useWhen = ({ state, sentBy, sentAt, openedAt, dueAt, answeredAt, takenBy, startsOn }: RequestShown): string => {
  const t = useTexts(needTexts)
  const { date } = useDates()
  const day = (at: string) => date(at, 'long')
  const taken = takenBy !== null && startsOn !== null ? { name: takenBy, day: date(startsOn, 'long') } : undefined
  const parts = [
    t('asked', { name: sentBy, day: day(sentAt) }),
    ...(answeredAt === null ? [openedAt === null ? t('notOpened') : t('opened', { day: day(openedAt) })] : []),
    ...(answeredAt === null ? [] : [t('answered', { day: day(answeredAt) })]),
    ...(state === 'sent' && dueAt !== null ? [t('due', { day: day(dueAt) })] : []),
    ...(state === 'sent' || state === 'countered' ? [t('responsible', { name: sentBy })] : []),
    ...(taken ? [t(state === 'countered' ? 'wouldTake' : 'takenBy', taken)] : []),
  ]
  return (state === 'withdrawn' ? parts.slice(0, 1) : parts).join(' ')
}

const Acts = ({ caseId, request }: RequestProps) => {
  const t = useTexts(needTexts)
  const { id: requestId, version, may, service } = request
  const withdraw = useWithdraw({ done: t('withdrawn') })
  const [agreed, setAgreed] = useState(true)
  const settle = useSettle({ done: t(agreed ? 'agreed' : 'disagreed') })
  const say = (yes: boolean) => {
    setAgreed(yes)
    settle.send({ caseId, requestId, version, agreed: yes })
  }
  return (
    <>
      <Problem of={withdraw} />
      <Problem of={settle} />
      <Buttons>
        {may.settle ? (
          <>
            <Button busy={settle.busy && agreed} onClick={() => say(true)}>
              {t('agree')}
            </Button>
            <Button kind="secondary" busy={settle.busy && !agreed} onClick={() => say(false)}>
              {t('disagree')}
            </Button>
          </>
        ) : null}
        {may.withdraw ? (
          <Button
            kind="plain"
            label={`${t('withdraw')}: ${service}`}
            busy={withdraw.busy}
            onClick={() => withdraw.send({ caseId, requestId, version })}
          >
            {t('withdraw')}
          </Button>
        ) : null}
      </Buttons>
      {may.finish ? <Finish caseId={caseId} request={request} /> : null}
    </>
  )
}

const Finish = ({ caseId, request: { id: requestId, version } }: RequestProps) => {
  const t = useTexts(needTexts)
  const [open, setOpen] = useState(false)
  const draft = useDraft(`need.finish:${requestId}`, { outcome: '' }, one => [one.outcome])
  const finish = useFinish({ done: t('finished'), onDone: () => void draft.discard() })
  const { outcome } = draft.value
  if (!open && outcome === '')
    return (
      <div>
        <Button kind="plain" onClick={() => setOpen(true)}>
          {t('finish')}
        </Button>
      </div>
    )
  return (
    <Stack>
      <TextArea
        label={t('outcome')}
        value={outcome}
        saved={draft.saved}
        onChange={text => draft.set({ outcome: text })}
      />
      <Send
        of={finish}
        kind="secondary"
        ready={outcome.trim() !== ''}
        onSend={() => finish.send({ caseId, requestId, version, outcome })}
      >
        {t('save')}
      </Send>
    </Stack>
  )
}
