import { useState } from 'react'
import { Send, useWrite } from '../../../../web/call/index.ts'
import { Button, Buttons, Stack, TextField } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { switchGround } from '../../api.ts'
import type { Ground } from './GroundsPage.tsx'
import { groundTexts } from './ground-texts.ts'

/** Turns a ground off or on for the municipality, with the reason. */
export const SwitchGround = ({ one }: { one: Ground }) => {
  const t = useTexts(groundTexts)
  const [because, setBecause] = useState<string>()
  const write = useWrite(switchGround, {
    done: t(one.on ? 'doneOff' : 'doneOn'),
    onDone: () => setBecause(undefined),
  })
  if (because === undefined)
    return (
      <Buttons>
        <Button kind="secondary" onClick={() => setBecause('')}>
          {t(one.on ? 'turnOff' : 'turnOn')}
        </Button>
      </Buttons>
    )
  const save = () => {
    if (because.trim() !== '') write.send({ ground: one.id, on: !one.on, because: because.trim() })
  }
  return (
    <Stack gap="small">
      <TextField label={t('because')} value={because} onChange={setBecause} />
      <Send of={write} onSend={save} onCancel={() => setBecause(undefined)}>
        {t('save')}
      </Send>
    </Stack>
  )
}
