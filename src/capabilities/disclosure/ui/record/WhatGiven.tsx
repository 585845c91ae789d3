import { ChipsMany, Message, Select, TextArea, TextField, Why } from '../../../../web/kit/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { Choices } from '../share/use-share.ts'
import { SECTORS } from '../../ground-model.ts'
import { OUTSIDE } from './record-form.ts'
import type { RecordForm } from './record-form.ts'
import { recordTexts } from './record-texts.ts'

export interface FormProps {
  form: RecordForm
  choices: Choices
  onChange: (change: Partial<RecordForm>) => void
  /** What to say beside a field, when it was tried without it. */
  errorOf: (field: string) => string | undefined
}

/** To whom, on which ground, what, and why it is necessary. */
export const WhatGiven = (props: FormProps) => {
  const { form, choices, onChange, errorOf } = props
  const t = useTexts(recordTexts)
  const language = useLanguage()
  const others = choices.services.filter(one => !one.own)
  return (
    <>
      <Select
        label={t('service')}
        unchosen={t('choose')}
        options={[
          ...others.map(({ id, name }) => ({ value: id, label: name })),
          { value: OUTSIDE, label: t('outside') },
        ]}
        value={form.serviceId}
        onChange={serviceId => onChange({ serviceId, ground: '', employeeId: '' })}
        error={errorOf('serviceId')}
      />
      {form.serviceId === OUTSIDE ? <Outside {...props} /> : null}
      <Grounds {...props} />
      <ChipsMany
        label={t('topics')}
        options={choices.topics.map(({ id, label }) => ({ value: id, label: labelIn(label, language) }))}
        value={form.topics}
        onChange={topics => onChange({ topics })}
      />
      <TextArea
        label={t('what')}
        hint={t('whatHint')}
        value={form.what}
        onChange={what => onChange({ what })}
        error={errorOf('what')}
      />
      <TextArea
        label={t('purpose')}
        value={form.purpose}
        onChange={purpose => onChange({ purpose })}
        rows={2}
        error={errorOf('purpose')}
      />
      <Needs {...props} />
    </>
  )
}

/** Somebody who does not use this: which kind of body, its name, and how it is reached. */
const Outside = ({ form, onChange, errorOf }: FormProps) => {
  const t = useTexts(recordTexts)
  return (
    <>
      <Select
        label={t('sector')}
        unchosen={t('choose')}
        options={SECTORS.map(value => ({ value, label: t('sectorName', { sector: value }) }))}
        value={SECTORS.find(one => one === form.sector) ?? ''}
        onChange={sector => onChange({ sector, ground: '' })}
        error={errorOf('sector')}
      />
      <TextField label={t('body')} value={form.name} onChange={name => onChange({ name })} error={errorOf('name')} />
      <TextField
        label={t('contact')}
        hint={t('contactHint')}
        optional
        value={form.contact}
        onChange={contact => onChange({ contact })}
      />
    </>
  )
}

const Grounds = ({ form, choices, onChange, errorOf }: FormProps) => {
  const t = useTexts(recordTexts)
  const language = useLanguage()
  if (form.serviceId === '' || (form.serviceId === OUTSIDE && form.sector === '')) return null
  if (choices.grounds.length === 0) return <Message>{t('noGround')}</Message>
  const chosen = choices.grounds.find(one => one.id === form.ground)
  return (
    <>
      <Select
        label={t('ground')}
        unchosen={t('choose')}
        options={choices.grounds.map(({ id, title }) => ({ value: id, label: labelIn(title, language) }))}
        value={chosen?.id ?? ''}
        onChange={ground => onChange({ ground })}
        error={errorOf('ground')}
      />
      {chosen ? <Why>{`${labelIn(chosen.means, language)} ${labelIn(chosen.tell.words, language)}`}</Why> : null}
    </>
  )
}

const Needs = ({ form, choices, onChange, errorOf }: FormProps) => {
  const t = useTexts(recordTexts)
  const language = useLanguage()
  const ground = choices.grounds.find(one => one.id === form.ground)
  if (!ground) return null
  return (
    <>
      <TextArea
        label={t('necessity')}
        hint={labelIn(ground.write, language)}
        value={form.necessity}
        onChange={necessity => onChange({ necessity })}
        rows={2}
        error={errorOf('necessity')}
      />
      {ground.needsProportionality ? (
        <TextArea
          label={t('proportionality')}
          value={form.proportionality}
          onChange={proportionality => onChange({ proportionality })}
          rows={2}
          error={errorOf('proportionality')}
        />
      ) : null}
    </>
  )
}
