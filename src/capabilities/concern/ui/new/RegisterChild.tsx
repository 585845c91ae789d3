import { useState } from 'react'
import { Problem, useWrite } from '../../../../web/call/index.ts'
import { Button, Buttons, DateField, Stack, TextField } from '../../../../web/kit/index.ts'
import { localDay, useTexts } from '../../../../web/texts/index.ts'
import { useNow } from '../../../../web/session/index.ts'
import { registerChild } from '../../../person/api.ts'
import type { ChosenChild } from './FindChild.tsx'
import { newConcernTexts } from './texts.ts'

interface RegisterChildProps {
  /** What was searched for. */
  name: string
  onDone: (child: ChosenChild) => void
  onCancel: () => void
}

/** The least that is needed of a child that is not known here: the rest belongs on the child's own page. */
export const RegisterChild = ({ name, onDone, onCancel }: RegisterChildProps) => {
  const t = useTexts(newConcernTexts)
  const today = localDay(useNow())
  const [first = '', ...rest] = name.trim().split(/\s+/)
  const [form, setForm] = useState({ givenName: first, familyName: rest.join(' '), birthDate: '' })
  const write = useWrite(registerChild, {
    done: t('registered'),
    onDone: ({ id }) => onDone({ id, name: `${form.givenName} ${form.familyName}`, birthDate: form.birthDate }),
  })
  const to = (key: keyof typeof form) => (value: string) => setForm(before => ({ ...before, [key]: value }))
  return (
    <Stack gap="small">
      <h3>{t('registerTitle')}</h3>
      <TextField
        label={t('givenName')}
        value={form.givenName}
        error={write.fieldError('givenName')}
        onChange={to('givenName')}
      />
      <TextField
        label={t('familyName')}
        value={form.familyName}
        error={write.fieldError('familyName')}
        onChange={to('familyName')}
      />
      <DateField label={t('birthDate')} value={form.birthDate} to={today} onChange={to('birthDate')} />
      <Problem of={write} />
      <Buttons>
        <Button kind="secondary" busy={write.busy} onClick={() => write.send(registered(form))}>
          {t('registerDo', { name: form.givenName })}
        </Button>
        <Button kind="plain" onClick={onCancel}>
          {t('registerCancel')}
        </Button>
      </Buttons>
    </Stack>
  )
}

const registered = ({ birthDate, ...names }: { givenName: string; familyName: string; birthDate: string }) =>
  birthDate === '' ? names : { ...names, birthDate }
