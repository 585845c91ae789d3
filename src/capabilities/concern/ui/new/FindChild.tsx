import { useDeferredValue, useState } from 'react'
import { useRead } from '../../../../web/call/index.ts'
import { Button, Stack, TextField } from '../../../../web/kit/index.ts'
import { PersonPlusIcon } from '../../../../web/kit/icons.ts'
import { localDay, useTexts } from '../../../../web/texts/index.ts'
import { useNow } from '../../../../web/session/index.ts'
import { findChildren } from '../../../person/api.ts'
import { ageOn } from '../age.ts'
import { FIELDS } from './form.ts'
import { RegisterChild } from './RegisterChild.tsx'
import { newConcernTexts } from './texts.ts'

/** A child as it is chosen. */
export interface ChosenChild {
  id: string
  name: string
  birthDate: string | null
}

const MOST = 6
const FEWEST_LETTERS = 2

/** Finds a child among those one knows here, or registers one. */
export const FindChild = ({ missing, onChoose }: { missing: boolean; onChoose: (child: ChosenChild) => void }) => {
  const t = useTexts(newConcernTexts)
  const today = localDay(useNow())
  const [name, setName] = useState('')
  const [registering, setRegistering] = useState(false)
  const asked = useDeferredValue(name.trim())
  const found = useRead(findChildren, { name: asked, limit: MOST }, { when: asked.length >= FEWEST_LETTERS })
  const children = asked.length >= FEWEST_LETTERS ? found.data : undefined
  if (registering) return <RegisterChild name={name} onDone={onChoose} onCancel={() => setRegistering(false)} />
  return (
    <Stack gap="small">
      <TextField
        id={FIELDS.who}
        label={t('childName')}
        hint={t('childNameHint')}
        value={name}
        maxLength={80}
        error={missing ? t('missingWho') : undefined}
        onChange={setName}
      />
      <output>{children?.length === 0 ? t('noChild') : null}</output>
      <ul className="s-found">
        {children?.map(child => (
          <li key={child.id}>
            <Button kind="secondary" wide onClick={() => onChoose({ ...child, name: child.fullName })}>
              {child.fullName}
              {child.birthDate === null ? '' : t('age', { age: ageOn(child.birthDate, today) })}
            </Button>
          </li>
        ))}
      </ul>
      {children ? (
        <div>
          <Button kind="plain" icon={PersonPlusIcon} onClick={() => setRegistering(true)}>
            {t('register')}
          </Button>
        </div>
      ) : null}
    </Stack>
  )
}
