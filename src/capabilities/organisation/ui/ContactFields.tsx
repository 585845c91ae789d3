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
  return (
    <>
      <FieldPair>
        <TextField
          label={t('givenName')}
          value={value.givenName}
          error={errorOf('givenName')}
          onChange={givenName => set({ givenName })}
        />
        <TextField
          label={t('familyName')}
          value={value.familyName}
          error={errorOf('familyName')}
          onChange={familyName => set({ familyName })}
        />
      </FieldPair>
      <TextField
        label={t('jobTitle')}
        optional
        value={value.title}
        error={errorOf('title')}
        onChange={title => set({ title })}
      />
      <FieldPair>
        <TextField
          label={t('email')}
          type="email"
          optional
          value={value.email}
          error={errorOf('email')}
          onChange={email => set({ email })}
        />
        <TextField
          label={t('phone')}
          type="tel"
          optional
          value={value.phone}
          error={errorOf('phone')}
          onChange={phone => set({ phone })}
        />
      </FieldPair>
      <Chips
        label={t('language')}
        options={[
          { value: 'nb', label: t('nb') },
          { value: 'nn', label: t('nn') },
        ]}
        value={value.language}
        onChange={language => set({ language })}
      />
    </>
  )
}
