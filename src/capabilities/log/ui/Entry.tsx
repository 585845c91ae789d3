import { useState } from 'react'
import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Button, Details, Stack, TextArea } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { useCorrectEntry, useLogReaders } from './hooks.ts'
import type { LogEntry } from './hooks.ts'
import { logTexts } from './texts.ts'

/** What stands under the sentence of an entry: its words, to whom they are shown, and the way to correct them. */
export const EntryWords = ({ caseId, entry }: { caseId: string; entry: LogEntry }) => {
  const t = useTexts(logTexts)
  const [correcting, setCorrecting] = useState(false)
  const { words, correctedBy, corrects } = entry
  return (
    <Stack gap="small">
      {corrects === null ? null : <p className="s-small s-soft">{t('corrects')}</p>}
      {correctedBy === null ? <Lines text={words} /> : <Corrected text={words} />}
      <ToldTo caseId={caseId} entry={entry} />
      {correcting ? (
        <Correction caseId={caseId} entry={entry} onClose={() => setCorrecting(false)} />
      ) : entry.mayCorrect ? (
        <div>
          <Button kind="plain" onClick={() => setCorrecting(true)}>
            {t('correct')}
          </Button>
        </div>
      ) : null}
    </Stack>
  )
}

/** To whom it is told, where that is not everyone. */
const ToldTo = ({ caseId, entry: { audience, notFor } }: { caseId: string; entry: LogEntry }) => {
  const t = useTexts(logTexts)
  if (audience === null) return null
  if (notFor !== null) return <KeptFrom caseId={caseId} guardianId={notFor} />
  const told = t('shownTo', { audience, name: '' })
  return told === '' ? null : <p className="s-small s-soft">{told}</p>
}

const KeptFrom = ({ caseId, guardianId }: { caseId: string; guardianId: string }) => {
  const t = useTexts(logTexts)
  const found = useLogReaders(caseId).data?.guardians.find(one => one.id === guardianId)
  // Somebody who is guardian no more has no name here.
  const name = found?.name ?? t('oneGuardian')
  return <p className="s-small s-soft">{t('shownTo', { audience: 'not_guardian', name })}</p>
}

/** Free words, with the line breaks that their writer made. */
const Lines = ({ text }: { text: string | null }) =>
  text === null ? null : (
    <>
      {text.split('\n').map((line, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- the lines of one text never change places
        <p key={at}>{line}</p>
      ))}
    </>
  )

const Corrected = ({ text }: { text: string | null }) => {
  const t = useTexts(logTexts)
  return (
    <>
      <p className="s-small s-soft">{t('wasCorrected')}</p>
      <Details summary={t('showOld')}>
        <Lines text={text} />
      </Details>
    </>
  )
}

const Correction = ({ caseId, entry, onClose }: { caseId: string; entry: LogEntry; onClose: () => void }) => {
  const t = useTexts(logTexts)
  const draft = useDraft(`log.correction:${entry.id}`, { words: entry.words ?? '' }, one => [one.words])
  const correct = useCorrectEntry(t('corrected'), () => (void draft.discard(), onClose()))
  const { words } = draft.value
  return (
    <Stack>
      <TextArea
        label={t('correctLabel')}
        hint={t('correctHint')}
        value={words}
        onChange={value => draft.set({ words: value })}
        saved={draft.saved}
        error={correct.fieldError('words')}
      />
      <Send of={correct} onSend={() => correct.send({ caseId, entryId: entry.id, words })} onCancel={onClose}>
        {t('saveCorrection')}
      </Send>
    </Stack>
  )
}
