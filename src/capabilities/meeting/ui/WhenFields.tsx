import { DateField, FieldPair, TextField } from '../../../web/kit/index.ts'
import { useNow } from '../../../web/session/index.ts'
import { localDay, useTexts } from '../../../web/texts/index.ts'
import type { CallDraft } from './call-draft.ts'
import { callTexts } from './call-texts.ts'

type When = Pick<CallDraft, 'on' | 'from' | 'to' | 'place'>

/** Day, time and place. */
export const WhenFields = ({ value, onChange }: { value: When; onChange: (change: Partial<When>) => void }) => {
  const t = useTexts(callTexts)
  const today = localDay(useNow())
  return (
    <>
      <FieldPair>
        <DateField label={t('on')} from={today} value={value.on} onChange={on => onChange({ on })} />
        <TextField
          label={t('place')}
          optional
          value={value.place}
          maxLength={300}
          onChange={place => onChange({ place })}
        />
      </FieldPair>
      <FieldPair>
        <TextField label={t('from')} type="time" value={value.from} onChange={from => onChange({ from })} />
        <TextField label={t('to')} type="time" value={value.to} onChange={to => onChange({ to })} />
      </FieldPair>
    </>
  )
}
