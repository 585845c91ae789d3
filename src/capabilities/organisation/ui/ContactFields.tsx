import { Chips, FieldPair, TextField } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { peopleTexts } from './texts.ts'

/** What an employee is called and how the person is reached. */
export interface Contact {
  readonly givenName: string
  readonly familyName: string
  readonly title: string
  readonly email: string
  readonly phone: string
  readonly language: 'nb' | 'nn'
}
export const noContact: Contact = { givenName: '', familyName: '', title: '', email: '', phone: '', language: 'nb' }

interface ContactFieldsProps {
  value: Contact
  onChange: (value: Contact) => void
  errorOf: (field: string) => string | undefined
}

/** The fields for name and contact. */
export const ContactFields = ({ value, onChange, errorOf }: ContactFieldsProps) => {
  const t = useTexts(peopleTexts)
  const set = (change: Partial<Contact>) => onChange({ ...value, ...change })
  const line = (name: 'givenName' | 'familyName' | 'title' | 'email' | 'phone') => ({
    value: value[name],
    error: errorOf(name),
    onChange: (text: string) => set({ [name]: text }),
  })
  const forms = (['nb', 'nn'] as const).map(form => ({ value: form, label: t(form) }))
  return (
    <>
      <FieldPair>
        <TextField label={t('givenName')} {...line('givenName')} />
        <TextField label={t('familyName')} {...line('familyName')} />
      </FieldPair>
      <TextField label={t('jobTitle')} optional {...line('title')} />
      <FieldPair>
        <TextField label={t('email')} type="email" optional {...line('email')} />
        <TextField label={t('phone')} type="tel" optional {...line('phone')} />
      </FieldPair>
      <Chips label={t('language')} options={forms} value={value.language} onChange={language => set({ language })} />
    </>
  )
}
