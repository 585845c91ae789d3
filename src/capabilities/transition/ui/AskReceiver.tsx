import { useState } from 'react'
import { Send } from '../../../web/call/index.ts'
import { Button, ButtonLink, Buttons, Select, Stack } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { useAskFamily, useSendTransition } from './hooks.ts'
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
  const fitting = found.receivers.filter(of => of.passages.includes(one.passageId))
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
        <Select
          label={t('receiver')}
          unchosen={t('choose')}
          options={fitting.map(({ id, name, consented }) => ({
            value: id,
            label: consented ? name : t('notConsented', { name }),
          }))}
          value={chosen}
          onChange={setChosen}
          error={tried && !chosen ? t('missing') : undefined}
        />
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

/** Asks the receiver; where the family has opened nothing, the way to ask them for that. */
const Sending = ({ caseId, one, found }: AskReceiverProps) => {
  const t = useTexts(transitionTexts)
  const write = useSendTransition(t('sent'))
  const service = found.receivers.find(of => of.id === one.toServiceId)
  if (!service || one.state === 'sent') return null
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
