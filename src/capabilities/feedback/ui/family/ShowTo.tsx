import { useState } from 'react'
import { Problem } from '../../../../web/call/index.ts'
import { Button, Buttons, Checkbox, Stack } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import type { Own, OwnAnswer } from '../hooks.ts'
import { useShow } from '../hooks.ts'
import { feedbackTexts } from '../texts.ts'

interface ShowToProps {
  caseId: string
  answer: OwnAnswer
  helpers: Own['helpers']
  onClose: () => void
}

/** Who is to read an answer, one by one; nobody is chosen for anybody. */
export const ShowTo = ({ caseId, answer, helpers, onClose }: ShowToProps) => {
  const t = useTexts(feedbackTexts)
  const [to, setTo] = useState(() => answer.shownTo.map(one => one.id))
  const show = useShow({ done: t('showSaved'), onDone: onClose })
  const gone = answer.shownTo.filter(one => !helpers.some(({ id }) => id === one.id))
  const choices = [
    ...helpers.map(({ id, name, service }) => ({ id, label: t('helper', { name, service }) })),
    ...gone.map(({ id, name }) => ({ id, label: name })),
  ]
  const choose = (id: string, on: boolean) => setTo(on ? [...to, id] : to.filter(one => one !== id))
  return (
    <Stack>
      <p>{t('showToText')}</p>
      {choices.map(({ id, label }) => (
        <Checkbox key={id} label={label} checked={to.includes(id)} onChange={on => choose(id, on)} />
      ))}
      <Problem of={show} />
      <Buttons>
        <Button busy={show.busy} onClick={() => show.send({ caseId, answerId: answer.id, to: [...to] })}>
          {t('showSave')}
        </Button>
        <Button kind="plain" onClick={onClose}>
          {t('cancel')}
        </Button>
      </Buttons>
    </Stack>
  )
}
