import { Chips, RadioCards } from '../../../../web/kit/index.ts'
import { useSession } from '../../../../web/session/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import type { Kind } from '../../model.ts'
import { choicesOf } from '../../rules.ts'
import type { CanWrite } from '../hooks.ts'
import { ownWordTexts } from '../texts.ts'
import { whomOf } from './word-draft.ts'
import type { Whom } from './word-draft.ts'

interface WhomFieldsProps {
  kind: Kind
  child: string
  write: Pick<CanWrite, 'forWhom' | 'guardians'>
  value: Whom
  onChange: (change: Partial<Whom>) => void
}

/** For whom it is, with what that means; nothing is chosen for anybody. */
export const WhomFields = ({ kind, child, write, value, onChange }: WhomFieldsProps) => {
  const t = useTexts(ownWordTexts)
  const me = useSession().role === 'youth' ? 'yes' : 'no'
  return (
    <>
      <RadioCards
        label={t('whom')}
        hint={t('whomHint')}
        options={choicesOf(kind, write.forWhom).map(whom => ({
          value: whom,
          title: t('whomTitle', { whom, me }),
          text: t('whomText', { whom, me, child }),
        }))}
        value={whomOf(value)}
        onChange={forWhom => onChange({ forWhom })}
      />
      {value.forWhom === 'all_but_one' ? (
        <Chips
          label={t('notFor')}
          options={write.guardians.map(({ id, name }) => ({ value: id, label: name }))}
          value={value.notFor === '' ? undefined : value.notFor}
          onChange={notFor => onChange({ notFor })}
        />
      ) : null}
    </>
  )
}
