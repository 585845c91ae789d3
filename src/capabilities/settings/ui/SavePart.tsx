import { useState } from 'react'
import { Problem } from '../../../web/call/index.ts'
import { Button, Buttons, Card, DateField, Empty, Message, Stack, TextField, Why } from '../../../web/kit/index.ts'
import { useNow } from '../../../web/session/index.ts'
import { localDay, useTexts } from '../../../web/texts/index.ts'
import { touchedBy } from '../rules.ts'
import { ChangesTable } from './ChangesTable.tsx'
import { useWriting } from './Draft.tsx'
import { useChangeSettings } from './hooks.ts'
import { settingsNames } from './name-texts.ts'
import { settingsTexts } from './texts.ts'
import { usePlace } from './use-place.ts'
import { useProblemWords } from './use-problems.ts'
import { useWrongWords } from './use-wrong-words.ts'

/** What changes, whom it touches, whether it goes together; and saving it from a day. */
export const SavePart = () => {
  const [t, names] = [useTexts(settingsTexts), useTexts(settingsNames)]
  const { now, changes, wrong, problems, mayChange } = useWriting()
  if (changes.length === 0 && wrong.length === 0)
    return (
      <Empty title={t('nothingChanged')} as="h2">
        <p>{t('nothingChangedText')}</p>
      </Empty>
    )
  return (
    <Stack>
      <Card title={t('whatChanges')} beside={t('changesIn', { count: changes.length })}>
        <ChangesTable changes={changes} settings={now} caption={t('whatChanges')} />
      </Card>
      <Card title={t('whom')}>
        <p>
          {touchedBy(changes)
            .map(one => names(`touched_${one}`))
            .join(', ')}
        </p>
        <Why>{t('deadlinesStand')}</Why>
      </Card>
      <Together />
      {mayChange ? <SaveForm ready={problems.length === 0 && wrong.length === 0} /> : null}
    </Stack>
  )
}

const Together = () => {
  const t = useTexts(settingsTexts)
  const { now, wrong, problems } = useWriting()
  const [place, wrongWords, problemWords] = [usePlace(now), useWrongWords(), useProblemWords()]
  const lines = [
    ...wrong.map(one => `${place({ path: one.place.split('/') })}: ${wrongWords(one)}`),
    ...problems.map(problemWords),
  ]
  if (lines.length === 0) return <Message tone="yes">{t('allFits')}</Message>
  return (
    <Message tone="problem">
      <h2>{t('together')}</h2>
      <ul>
        {[...new Set(lines)].map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Message>
  )
}

const SaveForm = ({ ready }: { ready: boolean }) => {
  const t = useTexts(settingsTexts)
  const { latest, now, discard } = useWriting()
  const today = localDay(useNow())
  const earliest = latest.validFrom > today ? latest.validFrom : today
  const [validFrom, setValidFrom] = useState(earliest)
  const [note, setNote] = useState('')
  const save = useChangeSettings({ done: t('saved'), onDone: () => void discard() })
  const send = () => save.send({ basedOn: latest.version, validFrom, note, settings: now })
  return (
    <Card>
      <DateField
        label={t('validFrom')}
        value={validFrom}
        from={earliest}
        onChange={setValidFrom}
        error={save.fieldError('validFrom')}
      />
      <TextField
        label={t('note')}
        hint={t('noteHint')}
        value={note}
        onChange={setNote}
        error={save.fieldError('note')}
        maxLength={500}
      />
      {save.theirs ? <Message>{t('somebodyElse', { version: save.theirs.version })}</Message> : <Problem of={save} />}
      <Buttons>
        <Button busy={save.busy} disabled={!ready || note.trim() === ''} onClick={send}>
          {t('save')}
        </Button>
        <Button kind="plain" onClick={() => void discard()}>
          {t('dropAll')}
        </Button>
      </Buttons>
    </Card>
  )
}
