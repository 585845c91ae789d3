import { useState } from 'react'
import { Send } from '../../../../web/call/index.ts'
import { Button, Card, DefinitionList, Dialog, Link, Stack, TwoVersions } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { ContactFields } from '../ContactFields.tsx'
import type { Contact } from '../ContactFields.tsx'
import { useChangeEmployee, useTakeBackContact } from '../hooks.ts'
import type { PersonOf } from '../hooks.ts'
import type { PartOf } from '../PersonPage.tsx'
import { peopleTexts } from '../texts.ts'

const contactOf = ({ givenName, familyName, title, email, phone, language }: PersonOf): Contact => ({
  givenName,
  familyName,
  title: title ?? '',
  email: email ?? '',
  phone: phone ?? '',
  language,
})

/** How somebody is reached, with a way to change it. */
export const ContactCard = ({ person }: PartOf) => {
  const t = useTexts(peopleTexts)
  const [open, setOpen] = useState(false)
  const { email, phone } = person
  return (
    <Card title={t('contact')}>
      <DefinitionList
        items={[
          ...(email ? [{ term: t('email'), text: <Link href={`mailto:${email}`}>{email}</Link> }] : []),
          ...(phone ? [{ term: t('phone'), text: <Link href={`tel:${phone}`}>{phone}</Link> }] : []),
          { term: t('language'), text: t(person.language) },
        ]}
      />
      <div>
        <Button kind="secondary" onClick={() => setOpen(true)}>
          {t('change')}
        </Button>
      </div>
      {open ? <ContactDialog person={person} onClose={() => setOpen(false)} /> : null}
    </Card>
  )
}

const ContactDialog = ({ person, onClose }: { person: PersonOf; onClose: () => void }) => {
  const t = useTexts(peopleTexts)
  const [contact, setContact] = useState(() => contactOf(person))
  const [version, setVersion] = useState(person.version)
  const takeBack = useTakeBackContact()
  const change = useChangeEmployee({
    done: t('saved'),
    onDone: onClose,
    undo: done => takeBack({ ...contactOf(person), employeeId: person.id, version: done.version }),
  })
  const { theirs } = change
  const shown = (one: Pick<Contact, 'givenName' | 'familyName'> & { title: string | null; phone: string | null }) => (
    <p>{[`${one.givenName} ${one.familyName}`, one.title, one.phone].filter(Boolean).join(', ')}</p>
  )
  return (
    <Dialog open wide title={person.name} onClose={onClose}>
      {theirs ? (
        <TwoVersions
          mine={shown(contact)}
          theirs={shown(theirs)}
          onKeepMine={() => (setVersion(theirs.version), change.clear())}
          onTakeTheirs={onClose}
        />
      ) : (
        <Stack>
          <ContactFields value={contact} onChange={setContact} errorOf={change.fieldError} />
          <Send
            of={change}
            onSend={() => change.send({ ...contact, employeeId: person.id, version })}
            onCancel={onClose}
          >
            {t('save')}
          </Send>
        </Stack>
      )}
    </Dialog>
  )
}
