import { useState } from 'react'
import { Problem } from '../../../../web/call/index.ts'
import { Button, Card, TextField } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { useTieEmployee } from '../hooks.ts'
import type { PartOf } from '../PersonPage.tsx'
import { peopleTexts } from '../texts.ts'

/** Lets somebody log in; only for the administrator. */
export const LoginCard = ({ person }: PartOf) => {
  const t = useTexts(peopleTexts)
  const [number, setNumber] = useState('')
  const tie = useTieEmployee({ done: t('saved'), onDone: () => setNumber('') })
  if (person.canLogIn)
    return (
      <Card title={t('login')}>
        <p>{t('canLogIn')}</p>
      </Card>
    )
  const send = () =>
    tie.send({ employeeId: person.id, version: person.version, identityNumber: number.replace(/\s/g, '') })
  return (
    <Card title={t('login')}>
      <p>{t('cannotLogIn')}</p>
      <TextField
        label={t('identityNumber')}
        hint={t('identityHint')}
        inputMode="numeric"
        value={number}
        onChange={setNumber}
        error={tie.fieldError('identityNumber')}
      />
      <Problem of={tie} />
      <div>
        <Button kind="secondary" busy={tie.busy} onClick={send}>
          {t('tie')}
        </Button>
      </div>
    </Card>
  )
}
