import { Send, Shown } from '../../../web/call/index.ts'
import { useCapacityWords } from '../../../web/capacity/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Details, Dialog, Link, RadioCards, Row, Stack, TextArea } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { useReceivers, useSend } from './hooks.ts'
import type { NeedShown, ReceiverShown } from './hooks.ts'
import { sendTexts } from './send-texts.ts'

interface SendProps {
  caseId: string
  need: NeedShown
  onClose: () => void
}

/** Asks a service: what each has room for stands there before anything is sent. */
export const SendDialog = (props: SendProps) => {
  const t = useTexts(sendTexts)
  const { caseId, need, onClose } = props
  return (
    <Dialog open wide title={t('send')} onClose={onClose}>
      <Stack>
        <p>
          <b>{need.what}</b>
        </p>
        <p className="s-soft">{t('sendIntro')}</p>
        <Shown of={useReceivers(caseId, need.id)}>{receivers => <Form {...props} receivers={receivers} />}</Shown>
      </Stack>
    </Dialog>
  )
}

const Form = ({ caseId, need, onClose, receivers }: SendProps & { receivers: readonly ReceiverShown[] }) => {
  const t = useTexts(sendTexts)
  const draft = useDraft(`need.send:${need.id}`, { serviceId: '', words: '' }, one => [one.words])
  const { serviceId, words } = draft.value
  const send = useSend({ done: t('sent'), onDone: () => (void draft.discard(), onClose()) })
  const chosen = receivers.find(one => one.id === serviceId)
  const [offering, others] = [receivers.filter(one => one.offersIt), receivers.filter(one => !one.offersIt)]
  const pick = (label: string, some: readonly ReceiverShown[]) => (
    <Services label={label} receivers={some} value={serviceId} onChange={id => draft.set({ serviceId: id })} />
  )
  return (
    <>
      {offering.length === 0 ? (
        pick(t('which'), others)
      ) : (
        <>
          {pick(t('offering'), offering)}
          <Details summary={t('others')} open={others.some(one => one.id === serviceId)}>
            {pick(t('others'), others)}
          </Details>
        </>
      )}
      {chosen && !chosen.covered ? (
        <Row>
          <Link to={paths.child(caseId, 'team')}>{t('toConsent')}</Link>
          <Link to={paths.newAdvice()}>{t('toAdvice')}</Link>
        </Row>
      ) : null}
      <TextArea
        label={t('say')}
        hint={t('sayHint')}
        optional
        value={words}
        saved={draft.saved}
        onChange={text => draft.set({ words: text })}
      />
      <Send
        of={send}
        ready={chosen !== undefined && chosen.covered && !chosen.isAsked}
        onSend={() => send.send({ caseId, needId: need.id, serviceId, words: words.trim() === '' ? null : words })}
      >
        {t('sendNow')}
      </Send>
    </>
  )
}

interface ServicesProps {
  label: string
  receivers: readonly ReceiverShown[]
  value: string
  onChange: (id: string) => void
}

const Services = ({ label, receivers, value, onChange }: ServicesProps) => {
  const t = useTexts(sendTexts)
  const say = useCapacityWords()
  return (
    <RadioCards
      label={label}
      options={receivers.map(one => ({
        value: one.id,
        title: one.name,
        text: [one.isAsked ? t('isAsked') : '', one.covered ? '' : t('notCovered'), say(one.capacity)]
          .filter(Boolean)
          .join('. '),
        disabled: one.isAsked,
      }))}
      value={value}
      onChange={onChange}
    />
  )
}
