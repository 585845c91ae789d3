import { Chips, Details, Stack, TextArea } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { HELPS } from '../model.ts'
import type { PartProps } from './EvaluateForm.tsx'
import type { ParentSaid } from './evaluation-draft.ts'
import { evaluationTexts } from './evaluation-texts.ts'
import type { Plan } from './hooks.ts'
import { planTexts } from './texts.ts'

const NOTHING: ParentSaid = { helps: '', words: '' }

/** What each parent said, where it was said to us and not written in the portal. */
export const ParentsFields = ({ value, onChange, plan }: PartProps & { plan: Plan }) => {
  const t = useTexts(evaluationTexts)
  const guardians = plan.people.filter(one => one.kind === 'guardian')
  if (guardians.length === 0) return null
  const set = (id: string, change: Partial<ParentSaid>) =>
    onChange({ parents: { ...value.parents, [id]: { ...NOTHING, ...value.parents[id], ...change } } })
  return (
    <Details summary={t('parents')}>
      <Stack>
        {guardians.map(({ id, name }) => (
          <OneParent key={id} name={name} said={value.parents[id] ?? NOTHING} onChange={change => set(id, change)} />
        ))}
      </Stack>
    </Details>
  )
}

interface OneParentProps {
  name: string
  said: ParentSaid
  onChange: (change: Partial<ParentSaid>) => void
}
const OneParent = ({ name, said, onChange }: OneParentProps) => {
  const t = useTexts(evaluationTexts)
  const words = useTexts(planTexts)
  return (
    <>
      <Chips
        label={t('parentHelps', { name })}
        options={HELPS.map(helps => ({ value: helps, label: words('helps', { helps }) }))}
        value={said.helps === '' ? undefined : said.helps}
        onChange={helps => onChange({ helps })}
      />
      <TextArea
        label={t('parentWords', { name })}
        hint={t('parentHint')}
        optional
        rows={2}
        value={said.words}
        onChange={text => onChange({ words: text })}
      />
    </>
  )
}
