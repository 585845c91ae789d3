import { useState } from 'react'
import { useDraft } from '../../../../web/drafts/index.ts'
import { Dialog, Stack, TextField, Why } from '../../../../web/kit/index.ts'
import { useNow } from '../../../../web/session/index.ts'
import { localDay, useTexts } from '../../../../web/texts/index.ts'
import { WhatAndWhen } from '../MeasureFields.tsx'
import { useAddOwn } from '../hooks.ts'
import type { OwnMeasures } from '../hooks.ts'
import { SendOwn } from './SendOwn.tsx'
import { newOwn, ownMeasureOf } from './drafts.ts'
import type { OwnDraft } from './drafts.ts'
import { ownTexts } from './texts.ts'

/** A new measure for a group, with one responsible and the day on which it is looked at. */
export const AddOwnDialog = ({ own, onClose }: { own: OwnMeasures; onClose: () => void }) => {
  const t = useTexts(ownTexts)
  const today = localDay(useNow())
  const draft = useDraft<OwnDraft>('own.new', newOwn(today, own.proposedOn), one => [one.title, one.details])
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
        <SendOwn
          missing={missing ? t('missing') : undefined}
          write={write}
          saved={draft.saved}
          label={t('addIt')}
          send={send}
        />
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
  const t = useTexts(ownTexts)
  const who = people.map(({ id, name }) => ({ value: id, label: name }))
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
      <WhatAndWhen value={value} onChange={onChange} who={{ label: t('who'), hint: t('whoHint'), options: who }} />
    </>
  )
}
