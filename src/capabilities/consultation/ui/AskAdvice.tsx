import { useState } from 'react'
import { Problem, useRead, useWrite } from '../../../web/call/index.ts'
import { CapacityNote } from '../../../web/capacity/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Button, ButtonLink, Buttons, Card, Page, PageHead, Select, Stack, TextArea } from '../../../web/kit/index.ts'
import { useGo, useParam } from '../../../web/paths/go.ts'
import { paths } from '../../../web/paths/paths.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { askAdvice, askEmptyHanded, listAdvice, listAskable } from '../api.ts'
import { AdviceGroup } from './AdviceGroup.tsx'
import { adviceTexts } from './texts.ts'

const MOST = 50

/** Asks another service what to do, without saying whom it is about; from a concern, or empty-handed. */
export const AskAdvice = () => {
  const t = useTexts(adviceTexts)
  const concernId = useParam('concernId')
  return (
    <Page width="form">
      <PageHead title={t('askTitle')} intro={t('askIntro')} />
      <Card>
        <Ask key={concernId} concernId={concernId} />
      </Card>
      <AskedBefore concernId={concernId} />
    </Page>
  )
}

/** What was asked about this concern, with the answers. */
const AskedBefore = ({ concernId }: { concernId: string }) => {
  const t = useTexts(adviceTexts)
  const rows = useRead(listAdvice, { limit: MOST }).data ?? []
  return <AdviceGroup title={t('mine')} rows={rows.filter(one => one.mine && (one.concernId ?? '') === concernId)} />
}

/** What is asked of whom; a draft until it is sent. */
const useAsking = (concernId: string) => {
  const t = useTexts(adviceTexts)
  const go = useGo()
  const [pressed, setPressed] = useState(false)
  const draft = useDraft(`consultation.ask:${concernId || 'none'}`, { serviceId: '', question: '' }, one => [
    one.question,
  ])
  const back = concernId === '' ? paths.advice() : paths.concern(concernId)
  const after = { done: t('asked'), onDone: () => (void draft.discard(), go(back)) }
  const [fromConcern, emptyHanded] = [useWrite(askAdvice, after), useWrite(askEmptyHanded, after)]
  const write = concernId === '' ? emptyHanded : fromConcern
  const { serviceId, question } = draft.value
  const send = (namesAreFine: boolean) => {
    setPressed(true)
    if (serviceId === '' || question.trim() === '') return
    const asked = { serviceId, question, namesAreFine }
    if (concernId === '') emptyHanded.send(asked)
    else fromConcern.send({ concernId, ...asked })
  }
  return { draft, write, send, pressed, back }
}

const Ask = ({ concernId }: { concernId: string }) => {
  const t = useTexts(adviceTexts)
  const services = useRead(listAskable, {}).data ?? []
  const { draft, write, send, pressed, back } = useAsking(concernId)
  const { serviceId, question } = draft.value
  const choose = (chosen: string) => draft.set({ serviceId: chosen })
  return (
    <Stack>
      <Select
        label={t('service')}
        unchosen={t('choose')}
        options={services.map(({ id, name }) => ({ value: id, label: name }))}
        value={serviceId}
        error={pressed && serviceId === '' ? t('missingService') : undefined}
        onChange={choose}
      />
      <CapacityNote among={services} chosen={serviceId} onChoose={choose} />
      <TextArea
        label={t('question')}
        hint={t('questionHint')}
        rows={5}
        value={question}
        saved={draft.saved}
        error={pressed && question.trim() === '' ? t('missingQuestion') : undefined}
        onChange={text => draft.set({ question: text })}
      />
      <Problem of={write} />
      <Buttons>
        <Button busy={write.busy} onClick={() => send(false)}>
          {t('ask')}
        </Button>
        {write.refused === 'concern.names_found' ? (
          <Button kind="secondary" busy={write.busy} onClick={() => send(true)}>
            {t('namesFine')}
          </Button>
        ) : null}
        <ButtonLink kind="plain" to={back}>
          {t(concernId === '' ? 'backToList' : 'back')}
        </ButtonLink>
      </Buttons>
    </Stack>
  )
}
