import { Checkbox, ChipsMany, Select, TextField } from '../../../web/kit/index.ts'
import { languageName, listed, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { callTexts } from './call-texts.ts'
import type { CallPart } from './CallDialog.tsx'
import type { ProposalShown } from './hooks.ts'

/** Who is called, who writes, and whether an interpreter comes. */
export const WhoFields = ({ value, onChange, proposal }: CallPart & { proposal: ProposalShown }) => {
  const t = useTexts(callTexts)
  const language = useLanguage()
  const names = proposal.people.flatMap(one => (one.kind === 'guardian' ? [one.name] : []))
  const others = proposal.people.filter(one => one.kind !== 'guardian')
  const employees = proposal.people.filter(one => one.kind === 'employee')
  const interpreter = proposal.interpreterLanguage
  const label = ({ name, place }: ProposalShown['people'][number]) => (place === null ? name : `${name}, ${place}`)
  return (
    <>
      <ChipsMany
        label={t('who')}
        hint={names.length === 0 ? undefined : t('always', { names: listed(names, language) })}
        options={others.map(one => ({ value: one.personId, label: label(one) }))}
        value={value.chosen}
        onChange={chosen => onChange({ chosen })}
      />
      <TextField
        label={t('guests')}
        hint={t('guestsHint')}
        optional
        value={value.guests}
        onChange={guests => onChange({ guests })}
      />
      <Select
        label={t('writer')}
        options={employees.map(one => ({ value: one.personId, label: label(one) }))}
        value={value.minutesBy}
        unchosen={t('choose')}
        onChange={minutesBy => onChange({ minutesBy })}
      />
      {interpreter === null ? null : (
        <Checkbox
          label={t('interpreter', { language: languageName(interpreter, language) })}
          hint={t('interpreterHint')}
          checked={value.interpreter}
          onChange={checked => onChange({ interpreter: checked })}
        />
      )}
    </>
  )
}
