import { useState } from 'react'
import { Send } from '../../../web/call/index.ts'
import { DateField, Dialog, Stack, TextField } from '../../../web/kit/index.ts'
import { useNow } from '../../../web/session/index.ts'
import { localDay, useTexts } from '../../../web/texts/index.ts'
import { ContactFields, noContact } from './ContactFields.tsx'
import { useAddEmployee } from './hooks.ts'
import type { ServiceOf } from './hooks.ts'
import { peopleTexts } from './texts.ts'

/** Lets somebody new work in the unit. */
export const NewColleague = ({ service, onClose }: { service: ServiceOf; onClose: () => void }) => {
  const t = useTexts(peopleTexts)
  const today = localDay(useNow())
  const [contact, setContact] = useState(noContact)
  const [from, setFrom] = useState(today)
  const [number, setNumber] = useState('')
  const name = `${contact.givenName} ${contact.familyName}`
  const add = useAddEmployee({ done: t('added', { name }), onDone: onClose })
  const identityNumber = number.replace(/\s/g, '')
  const send = () =>
    add.send({
      ...contact,
      serviceId: service.id,
      role: 'practitioner',
      from,
      ...(identityNumber && { identityNumber }),
    })
  return (
    <Dialog open wide title={t('addTitle', { service: service.name })} onClose={onClose}>
      <Stack>
        <ContactFields value={contact} onChange={setContact} errorOf={add.fieldError} />
        <DateField label={t('from')} value={from} from={today} onChange={setFrom} error={add.fieldError('from')} />
        <TextField
          label={t('identityNumber')}
          hint={t('identityHint')}
          optional
          inputMode="numeric"
          value={number}
          onChange={setNumber}
          error={add.fieldError('identityNumber')}
        />
        <Send of={add} onSend={send} onCancel={onClose}>
          {t('add')}
        </Send>
      </Stack>
    </Dialog>
  )
}
