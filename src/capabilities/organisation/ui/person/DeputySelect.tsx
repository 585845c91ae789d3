import { Select } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { useColleagues } from '../hooks.ts'
import { peopleTexts } from '../texts.ts'

const NOBODY = 'nobody'

interface DeputySelectProps {
  label: string
  hint?: string | undefined
  nobody: string
  serviceId: string
  /** The one who is stood in for: not to be chosen. */
  but: string
  value: string | null
  onChange: (deputyId: string | null) => void
}

/** Who stands in; nobody is an honest answer. */
export const DeputySelect = ({ serviceId, but, value, onChange, nobody, ...text }: DeputySelectProps) => {
  const t = useTexts(peopleTexts)
  const colleagues = (useColleagues(serviceId).data ?? []).filter(one => one.id !== but)
  return (
    <Select
      {...text}
      unchosen={t('choose')}
      options={[{ value: NOBODY, label: nobody }, ...colleagues.map(one => ({ value: one.id, label: one.name }))]}
      value={value ?? NOBODY}
      onChange={chosen => onChange(chosen === NOBODY ? null : chosen)}
    />
  )
}
