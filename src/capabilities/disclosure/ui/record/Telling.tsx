import { DateField, RadioCards, Select, TextArea } from '../../../../web/kit/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import { TOLDS } from '../../model.ts'
import type { FormProps } from './WhatGiven.tsx'
import { recordTexts } from './record-texts.ts'

/** Whether the family knows; if not, why, and when that is looked at again. */
export const Telling = ({ form, choices, onChange, errorOf }: FormProps) => {
  const t = useTexts(recordTexts)
  const language = useLanguage()
  return (
    <>
      <RadioCards
        label={t('told')}
        options={TOLDS.map(value => ({
          value,
          title: t(`told_${value}`),
          text: value === 'told' ? undefined : t('notText'),
        }))}
        value={TOLDS.find(one => one === form.told)}
        onChange={told => onChange({ told })}
        error={errorOf('told')}
      />
      {form.told === 'told' ? (
        <DateField label={t('on')} value={form.on} onChange={on => onChange({ on })} error={errorOf('on')} />
      ) : null}
      {form.told === 'not' ? (
        <Select
          label={t('reason')}
          unchosen={t('choose')}
          options={choices.untold.map(({ id, title }) => ({ value: id, label: labelIn(title, language) }))}
          value={choices.untold.find(one => one.id === form.reason)?.id ?? ''}
          onChange={reason => onChange({ reason })}
          error={errorOf('reason')}
        />
      ) : null}
      {form.told === 'later' || form.told === 'not' ? (
        <>
          <TextArea
            label={t('because')}
            value={form.because}
            onChange={because => onChange({ because })}
            rows={2}
            error={errorOf('because')}
          />
          <DateField
            label={t('checkOn')}
            value={form.checkOn}
            onChange={checkOn => onChange({ checkOn })}
            error={errorOf('checkOn')}
          />
        </>
      ) : null}
    </>
  )
}
