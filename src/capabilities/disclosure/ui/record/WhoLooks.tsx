import { DateField, Select } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import type { FormProps } from './WhatGiven.tsx'
import { recordTexts } from './record-texts.ts'

const NOBODY = 'nobody'

/** Somebody in the service that gets it may look for a time, where the ground lets them. */
export const WhoLooks = ({ form, choices, onChange, errorOf }: FormProps) => {
  const t = useTexts(recordTexts)
  const ground = choices.grounds.find(one => one.id === form.ground)
  if (!ground?.maySight || form.topics.length === 0 || choices.people.length === 0) return null
  return (
    <>
      <Select
        label={t('sight')}
        hint={t('sightHint')}
        options={[
          { value: NOBODY, label: t('nobody') },
          ...choices.people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={form.employeeId === '' ? NOBODY : form.employeeId}
        onChange={employeeId => onChange({ employeeId: employeeId === NOBODY ? '' : employeeId })}
      />
      {form.employeeId === '' ? null : (
        <DateField
          label={t('until')}
          value={form.until}
          onChange={until => onChange({ until })}
          error={errorOf('until')}
        />
      )}
    </>
  )
}
