import { ChipsMany, Message, Select, TextArea, Why } from '../../../../web/kit/index.ts'
import { useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { Choices } from '../share/use-share.ts'
import type { RecordForm } from './record-form.ts'
import { recordTexts } from './record-texts.ts'

export interface FormProps {
  form: RecordForm
  choices: Choices
  onChange: (change: Partial<RecordForm>) => void
}

/** To whom, on which ground, what, and why it is necessary. */
export const WhatGiven = ({ form, choices, onChange }: FormProps) => {
  const t = useTexts(recordTexts)
  const language = useLanguage()
  const others = choices.services.filter(one => !one.own)
  return (
    <>
      <Select
        label={t('service')}
        unchosen={t('choose')}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.serviceId}
        onChange={serviceId => onChange({ serviceId, ground: '', employeeId: '' })}
      />
      <Grounds form={form} choices={choices} onChange={onChange} />
      <ChipsMany
        label={t('topics')}
        options={choices.topics.map(({ id, label }) => ({ value: id, label: label[language] }))}
        value={form.topics}
        onChange={topics => onChange({ topics })}
      />
      <TextArea label={t('what')} hint={t('whatHint')} value={form.what} onChange={what => onChange({ what })} />
      <TextArea label={t('purpose')} value={form.purpose} onChange={purpose => onChange({ purpose })} rows={2} />
      <Needs form={form} choices={choices} onChange={onChange} />
    </>
  )
}

const Grounds = ({ form, choices, onChange }: FormProps) => {
  const t = useTexts(recordTexts)
  const language = useLanguage()
  if (form.serviceId === '') return null
  if (choices.grounds.length === 0) return <Message>{t('noGround')}</Message>
  const chosen = choices.grounds.find(one => one.id === form.ground)
  return (
    <>
      <Select
        label={t('ground')}
        unchosen={t('choose')}
        options={choices.grounds.map(({ id, title }) => ({ value: id, label: title[language] }))}
        value={chosen?.id ?? ''}
        onChange={ground => onChange({ ground })}
      />
      {chosen ? <Why>{`${chosen.means[language]} ${chosen.tell.words[language]}`}</Why> : null}
    </>
  )
}

const Needs = ({ form, choices, onChange }: FormProps) => {
  const t = useTexts(recordTexts)
  const language = useLanguage()
  const ground = choices.grounds.find(one => one.id === form.ground)
  if (!ground) return null
  return (
    <>
      <TextArea
        label={t('necessity')}
        hint={ground.write[language]}
        value={form.necessity}
        onChange={necessity => onChange({ necessity })}
        rows={2}
      />
      {ground.needsProportionality ? (
        <TextArea
          label={t('proportionality')}
          value={form.proportionality}
          onChange={proportionality => onChange({ proportionality })}
          rows={2}
        />
      ) : null}
    </>
  )
}
