import { useState } from 'react'
import { CapacityNote } from '../../../web/capacity/index.ts'
import { Send } from '../../../web/call/index.ts'
import { Button, ButtonLink, Buttons, Select, Stack } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { useAskFamily, useRecall, useSendTransition } from './hooks.ts'
import type { CaseTransitions, OneTransition } from './hooks.ts'
import { RegisterDialog } from './RegisterDialog.tsx'
import { transitionTexts } from './texts.ts'

interface AskReceiverProps {
  readonly caseId: string
  readonly one: OneTransition
  readonly found: CaseTransitions
}

/** Who is to receive; the family is asked first, block by block, and then the receiver. */
export const AskReceiver = ({ caseId, one, found }: AskReceiverProps) => {
  const t = useTexts(transitionTexts)
  const { date } = useDates()
  const [chosen, setChosen] = useState(one.toServiceId ?? '')
  const [registering, setRegistering] = useState(false)
  const [tried, setTried] = useState(false)
  const ask = useAskFamily(t('asked'))
  if (one.blocks.every(block => block.version === 0)) return null
  const send = () => {
    setTried(true)
    if (chosen) ask.send({ caseId, transitionId: one.id, version: one.version, toServiceId: chosen })
  }
  return (
    <section>
      <h3>{t('ask')}</h3>
      <Stack>
        <p className="s-soft">{one.askedOn ? t('askedOn', { day: date(one.askedOn, 'long') }) : t('askIntro')}</p>
        {one.state === 'sent' ? null : (
          <Receiver one={one} found={found} chosen={chosen} onChoose={setChosen} missing={tried && !chosen} />
        )}
        <Send of={ask} kind={one.askedOn ? 'secondary' : 'primary'} onSend={send}>
          {t(one.askedOn ? 'askAgain' : 'ask')}
        </Send>
        {one.askedOn ? (
          <>
            <Buttons>
              <Button kind="secondary" onClick={() => setRegistering(true)}>
                {t('register')}
              </Button>
            </Buttons>
            <Sending caseId={caseId} one={one} found={found} />
          </>
        ) : null}
        {registering ? <RegisterDialog caseId={caseId} one={one} onClose={() => setRegistering(false)} /> : null}
      </Stack>
    </section>
  )
}

interface ReceiverProps extends Pick<AskReceiverProps, 'one' | 'found'> {
  readonly chosen: string
  readonly onChoose: (id: string) => void
  readonly missing: boolean
}
/** The services that can receive in such a passage, with whether the family has opened anything to each. */
const Receiver = ({ one, found, chosen, onChoose, missing }: ReceiverProps) => {
  const t = useTexts(transitionTexts)
  const fitting = found.receivers.filter(of => of.passages.includes(one.passageId))
  return (
    <>
      <Select
        label={t('receiver')}
        unchosen={t('choose')}
        options={fitting.map(({ id, name, consented }) => ({
          value: id,
          label: consented ? name : t('notConsented', { name }),
        }))}
        value={chosen}
        onChange={onChoose}
        error={missing ? t('missing') : undefined}
      />
      <CapacityNote among={fitting} chosen={chosen} onChoose={onChoose} />
    </>
  )
}

/** Takes back the question; then another can be asked. */
const Recall = ({ caseId, one }: Pick<AskReceiverProps, 'caseId' | 'one'>) => {
  const t = useTexts(transitionTexts)
  const write = useRecall(t('recalled'))
  return (
    <Stack>
      <p className="s-soft">{t('recallIntro')}</p>
      <Send
        of={write}
        kind="secondary"
        onSend={() => write.send({ caseId, transitionId: one.id, version: one.version })}
      >
        {t('recall')}
      </Send>
    </Stack>
  )
}

/** Asks the receiver; where the family has opened nothing, the way to ask them for that. */
const Sending = ({ caseId, one, found }: AskReceiverProps) => {
  const t = useTexts(transitionTexts)
  const write = useSendTransition(t('sent'))
  const service = found.receivers.find(of => of.id === one.toServiceId)
  if (one.state === 'sent') return <Recall caseId={caseId} one={one} />
  if (!service) return null
  if (!service.consented)
    return (
      <div>
        <p>{t('consentFirst', { name: service.name })}</p>
        <ButtonLink to={paths.child(caseId, 'team')} kind="secondary">
          {t('toConsent')}
        </ButtonLink>
      </div>
    )
  return (
    <Stack>
      <p className="s-soft">{t('sendIntro')}</p>
      <Send of={write} onSend={() => write.send({ caseId, transitionId: one.id, version: one.version })}>
        {t('send', { name: service.name })}
      </Send>
    </Stack>
  )
}
