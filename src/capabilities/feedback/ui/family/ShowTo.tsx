import { useState } from 'react'
import { Problem, useAgain } from '../../../../web/call/index.ts'
import { Button, Buttons, Checkbox, Message, Stack } from '../../../../web/kit/index.ts'
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
  // The words that were read when it was opened, also where others are fetched meanwhile.
  const [version] = useState(answer.version)
  const again = useAgain()
  const show = useShow({ done: t('showSaved'), onDone: onClose })
  const isShown = (id: string) => answer.shownTo.some(one => one.id === id)
  const gone = answer.shownTo.filter(one => !helpers.some(({ id }) => id === one.id))
  // After the half-year nobody new reads it.
  const choices = [
    ...helpers
      .filter(one => answer.changeable || isShown(one.id))
      .map(({ id, name, service }) => ({ id, label: t('helper', { name, service }) })),
    ...gone.map(({ id, name }) => ({ id, label: name })),
  ]
  const isOther = show.theirs !== undefined || answer.version !== version
  const choose = (id: string, on: boolean) => setTo(on ? [...to, id] : to.filter(one => one !== id))
  return (
    <Stack>
      <p>{t('showToText')}</p>
      {choices.map(({ id, label }) => (
        <Checkbox key={id} label={label} checked={to.includes(id)} onChange={on => choose(id, on)} />
      ))}
      {isOther ? <Message tone="problem">{t('showOther')}</Message> : <Problem of={show} />}
      <Buttons>
        {isOther ? (
          <Button onClick={() => (again(), onClose())}>{t('readAgain')}</Button>
        ) : (
          <Button busy={show.busy} onClick={() => show.send({ caseId, answerId: answer.id, version, to: [...to] })}>
            {t('showSave')}
          </Button>
        )}
        <Button kind="plain" onClick={onClose}>
          {t('cancel')}
        </Button>
      </Buttons>
    </Stack>
  )
}
