import { useState } from 'react'
import { Problem } from '../../../../web/call/index.ts'
import { useDraft } from '../../../../web/drafts/index.ts'
import {
  Button,
  Buttons,
  Chips,
  DateField,
  Dialog,
  FieldPair,
  Message,
  SavedMark,
  Select,
  Stack,
  TextArea,
  TextField,
  Why,
} from '../../../../web/kit/index.ts'
import { useNow } from '../../../../web/session/index.ts'
import { localDay, useTexts } from '../../../../web/texts/index.ts'
import { ARENAS } from '../../model.ts'
import { planFormTexts } from '../form-texts.ts'
import { useAddOwn } from '../hooks.ts'
import type { OwnMeasures } from '../hooks.ts'
import { planTexts } from '../texts.ts'
import { newOwn, ownMeasureOf } from './drafts.ts'
import type { OwnDraft } from './drafts.ts'
import { ownTexts } from './texts.ts'

/** A new measure for a group, with one responsible and the day on which it is looked at. */
export const AddOwnDialog = ({ own, onClose }: { own: OwnMeasures; onClose: () => void }) => {
  const t = useTexts(ownTexts)
  const today = localDay(useNow())
  const draft = useDraft<OwnDraft>('own.new', newOwn(today, own.proposedOn))
  const [missing, setMissing] = useState(false)
  const write = useAddOwn({ done: t('added'), onDone: () => (void draft.discard(), onClose()) })
  const send = (namesAreFine: boolean) => {
    const measure = ownMeasureOf(draft.value)
    setMissing(measure === undefined)
    if (measure) write.send({ ...measure, namesAreFine })
  }
  return (
    <Dialog open wide title={t('add')} onClose={onClose}>
      <Stack>
        <Why>{t('noChild')}</Why>
        <Fields value={draft.value} onChange={draft.set} people={own.people} />
        {missing ? <Message tone="problem">{t('missing')}</Message> : null}
        <Problem of={write} />
        <SavedMark of={draft.saved} />
        <Buttons>
          <Button busy={write.busy} onClick={() => send(false)}>
            {t('addIt')}
          </Button>
          {write.refused === 'concern.names_found' ? (
            <Button kind="secondary" onClick={() => send(true)}>
              {t('notAChild')}
            </Button>
          ) : null}
        </Buttons>
      </Stack>
    </Dialog>
  )
}

interface FieldsProps {
  value: OwnDraft
  onChange: (change: Partial<OwnDraft>) => void
  people: OwnMeasures['people']
}

const Fields = ({ value, onChange, people }: FieldsProps) => {
  const [t, form, words] = [useTexts(ownTexts), useTexts(planFormTexts), useTexts(planTexts)]
  return (
    <>
      <TextField
        label={t('group')}
        hint={t('groupHint')}
        optional
        maxLength={60}
        value={value.group}
        onChange={group => onChange({ group })}
      />
      <TextField label={form('what')} value={value.title} maxLength={200} onChange={title => onChange({ title })} />
      <TextArea
        label={form('details')}
        optional
        rows={2}
        value={value.details}
        onChange={details => onChange({ details })}
      />
      <Chips
        label={form('where')}
        options={ARENAS.map(arena => ({ value: arena, label: words('arena', { arena }) }))}
        value={value.arena === '' ? undefined : value.arena}
        onChange={arena => onChange({ arena })}
      />
      <Select
        label={t('who')}
        hint={t('whoHint')}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={value.responsible}
        unchosen={form('choose')}
        onChange={responsible => onChange({ responsible })}
      />
      <FieldPair>
        <DateField label={form('from')} value={value.startsOn} onChange={startsOn => onChange({ startsOn })} />
        <DateField
          label={form('evaluateOn')}
          value={value.evaluateOn}
          from={value.startsOn}
          onChange={evaluateOn => onChange({ evaluateOn })}
        />
      </FieldPair>
    </>
  )
}
