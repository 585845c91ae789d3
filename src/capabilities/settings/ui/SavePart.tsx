import { useState } from 'react'
import { Problem } from '../../../web/call/index.ts'
import { Button, Buttons, Card, DateField, Empty, Message, Stack, TextField, Why } from '../../../web/kit/index.ts'
import { useNow } from '../../../web/session/index.ts'
import { localDay, useTexts } from '../../../web/texts/index.ts'
import { problemsIn, problemsOfChange, touchedBy } from '../rules.ts'
import type { Problem as ProblemOf } from '../rules.ts'
import { ChangesTable } from './ChangesTable.tsx'
import { useWriting } from './Draft.tsx'
import { useChangeSettings } from './hooks.ts'
import { settingsNames } from './name-texts.ts'
import { settingsTexts } from './texts.ts'
import { usePlace } from './use-place.ts'

/** What changes, whom it touches, whether it goes together; and saving it from a day. */
export const SavePart = () => {
  const [t, names] = [useTexts(settingsTexts), useTexts(settingsNames)]
  const { latest, now, changes, wrong, mayChange } = useWriting()
  if (changes.length === 0 && wrong.length === 0)
    return (
      <Empty title={t('nothingChanged')} as="h2">
        <p>{t('nothingChangedText')}</p>
      </Empty>
    )
  const problems = [...problemsIn(now), ...problemsOfChange(latest.settings, now)]
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
      <Together problems={problems} />
      {mayChange ? <SaveForm ready={problems.length === 0 && wrong.length === 0} /> : null}
    </Stack>
  )
}

const NAMES_ONE = [
  'level_without_step',
  'move_missing',
  'step_twice',
  'step_level',
  'step_next',
  'step_removed',
  'act_nobody',
  'ages_order',
  'deadline_after_decision',
] as const
const namesOne = (code: ProblemOf['code']): code is (typeof NAMES_ONE)[number] => NAMES_ONE.some(one => one === code)

const Together = ({ problems }: { problems: readonly ProblemOf[] }) => {
  const [t, names] = [useTexts(settingsTexts), useTexts(settingsNames)]
  const { now, wrong } = useWriting()
  const place = usePlace(now)
  const about = ({ about: id }: ProblemOf) =>
    place({ path: ['deadlines', id] }) || place({ path: ['ages', id] }) || place({ path: ['whoDecides', id] }) || id
  const said = (code: ProblemOf['code'], what: string) =>
    namesOne(code) ? names(`problem_${code}`, { about: what }) : names(`problem_${code}`)
  const lines = [
    ...wrong.map(one => `${place({ path: one.split('/') })}: ${t('fieldWrong')}`),
    ...problems.map(one => said(one.code, about(one))),
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
