import { useState } from 'react'
import { Send, useRead, useWrite } from '../../../../web/call/index.ts'
import type { ReplyOf } from '../../../../web/call/index.ts'
import { Card, Stack, Stop, TextField, TwoVersions } from '../../../../web/kit/index.ts'
import { useSession } from '../../../../web/session/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import * as api from '../../contact-api.ts'
import { contactTexts } from './contact-texts.ts'

/** Where the youth wants to be told; nothing for grown-ups, whose addresses are kept by those who help. */
export const OwnContact = () => (useSession().role === 'youth' ? <OfYouth /> : null)

const OfYouth = () => {
  const t = useTexts(contactTexts)
  const found = useRead(api.openContact, {}).data
  if (!found) return null
  return (
    <Stop title={t('title')}>
      <Card>
        <p>{t('text')}</p>
        <Form key={found.version} found={found} />
      </Card>
    </Stop>
  )
}

const Form = ({ found }: { found: ReplyOf<typeof api.openContact> }) => {
  const t = useTexts(contactTexts)
  const [email, setEmail] = useState(found.email ?? '')
  const write = useWrite(api.changeContact, { done: t('saved') })
  const save = (version: number) => write.send({ email: email.trim() === '' ? null : email.trim(), version })
  const { theirs } = write
  if (theirs)
    return (
      <TwoVersions
        mine={email || t('none')}
        theirs={theirs.email ?? t('none')}
        onKeepMine={() => save(theirs.version)}
        onTakeTheirs={() => {
          setEmail(theirs.email ?? '')
          write.clear()
        }}
      />
    )
  return (
    <Stack>
      <TextField
        label={t('email')}
        hint={t('hint')}
        type="email"
        autoComplete="email"
        value={email}
        onChange={setEmail}
        error={write.fieldError('email')}
      />
      <Send of={write} kind="secondary" onSend={() => save(found.version)}>
        {t('save')}
      </Send>
    </Stack>
  )
}
