import { useState } from 'react'
import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import {
  Button,
  ButtonLink,
  Buttons,
  Card,
  Details,
  Message,
  RadioCards,
  Stack,
  TextArea,
  Why,
} from '../../../web/kit/index.ts'
import { PadlockLockedIcon } from '../../../web/kit/icons.ts'
import { paths } from '../../../web/paths/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { ReasonDialog } from './ReasonDialog.tsx'
import type { OfCase } from './restriction-hooks.ts'
import { useCorrected, useOfCase, useUse } from './restriction-hooks.ts'
import { restrictionTexts } from './restriction-texts.ts'

/** What those who work with a case must know of it first: that it is only to be stored, and what is to be put right. */
export const Restricted = ({ caseId }: { caseId: string }) => {
  const { data } = useOfCase(caseId)
  if (!data || data.restrictions.length + data.corrections.length === 0) return null
  return (
    <Stack>
      {data.restrictions.map(one => (
        <Mark key={`${one.id} ${one.whose ?? ''}`} one={one} of={data} />
      ))}
      {data.restrictions.some(one => one.whose === null) ? <Using caseId={caseId} of={data} /> : null}
      {data.corrections.map(one => (
        <ToCorrect key={one.id} caseId={caseId} one={one} />
      ))}
    </Stack>
  )
}

const Mark = ({ one: { whose, since, endsOn }, of }: { one: OfCase['restrictions'][number]; of: OfCase }) => {
  const t = useTexts(restrictionTexts)
  const language = useLanguage()
  const { date } = useDates()
  const when = { since: date(since), ends: endsOn === null ? 'no' : date(endsOn) }
  const grounds = of.grounds.map(one => labelIn(one.label, language).toLowerCase()).join('; ')
  return (
    <Message icon={PadlockLockedIcon}>
      <p>
        <b>{whose === null ? t('whole') : t('person', { whose })}</b>
      </p>
      <p>{whose === null ? t('wholeText', when) : t('personText', { ...when, whose, grounds })}</p>
    </Message>
  )
}

/** The ground on which one goes on nevertheless; nothing is chosen beforehand. */
const Using = ({ caseId, of }: { caseId: string; of: OfCase }) => {
  const t = useTexts(restrictionTexts)
  const language = useLanguage()
  const { date } = useDates()
  const draft = useDraft(`privacy.use:${caseId}`, { words: '' }, one => [one.words])
  const [ground, setGround] = useState<OfCase['grounds'][number]['id']>()
  const [tried, setTried] = useState(false)
  const write = useUse(() => void draft.discard(), t('used'))
  const words = draft.value.words.trim()
  const send = () => {
    setTried(true)
    if (ground && words !== '') write.send({ caseId, ground, words })
  }
  if (of.use) {
    const label = labelIn(of.grounds.find(one => one.id === of.use?.ground)?.label, language) ?? ''
    return <Message tone="yes">{t('using', { ground: label, day: date(of.use.lastDay) })}</Message>
  }
  return (
    <Details summary={t('use')}>
      <Stack>
        <RadioCards
          label={t('ground')}
          options={of.grounds.map(one => ({ value: one.id, title: labelIn(one.label, language) }))}
          value={ground}
          onChange={setGround}
          error={tried && !ground ? t('missing') : undefined}
        />
        <TextArea
          label={t('useWords')}
          hint={t('useHint')}
          value={draft.value.words}
          onChange={typed => draft.set({ words: typed })}
          saved={draft.saved}
          maxLength={2000}
          error={tried && words === '' ? t('missing') : undefined}
        />
        <Why>{t('source', { source: of.why.source, notVerified: of.notVerified })}</Why>
        <Send of={write} onSend={send}>
          {t('useNow')}
        </Send>
      </Stack>
    </Details>
  )
}

const ToCorrect = ({ caseId, one }: { caseId: string; one: OfCase['corrections'][number] }) => {
  const t = useTexts(restrictionTexts)
  const [telling, setTelling] = useState(false)
  return (
    <Card title={t('correct')}>
      <p>«{one.words}»</p>
      <p>{t('correctText')}</p>
      <Buttons>
        <ButtonLink kind="secondary" to={paths.child(caseId, 'logg')}>
          {t('toLog')}
        </ButtonLink>
        <Button kind="plain" onClick={() => setTelling(true)}>
          {t('corrected')}
        </Button>
      </Buttons>
      {telling ? <CorrectedDialog of={one} onClose={() => setTelling(false)} /> : null}
    </Card>
  )
}

interface CorrectedDialogProps {
  readonly of: { readonly id: string; readonly version: number }
  readonly onClose: () => void
}
/** Tells how something was put right; who asked for it reads it. */
export const CorrectedDialog = ({ of, onClose }: CorrectedDialogProps) => {
  const t = useTexts(restrictionTexts)
  const useWriting = (onDone: () => void) => useCorrected(onDone, t('correctedNow'))
  return (
    <ReasonDialog
      {...{ of, onClose, useWriting, draft: 'privacy.corrected', title: t('corrected'), button: t('corrected') }}
      {...{ intro: t('correctText'), label: t('correctedHow'), hint: t('correctedHint') }}
    />
  )
}
