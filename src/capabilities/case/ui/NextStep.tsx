import { useState } from 'react'
import type { ReactNode } from 'react'
import { Problem, Shown } from '../../../web/call/index.ts'
import { Button, Buttons, Details, Message, Stack } from '../../../web/kit/index.ts'
import { May } from '../../../web/may/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { CloseDialog } from './closing/CloseDialog.tsx'
import { PauseDialog } from './closing/PauseDialog.tsx'
import { ReopenDialog } from './closing/ReopenDialog.tsx'
import { useCase, useResume, useSetStep } from './hooks.ts'
import type { CaseShown } from './hooks.ts'
import { LevelDialog } from './level/LevelDialog.tsx'
import type { AskFamily } from './level/LevelInvite.tsx'
import { caseTexts } from './texts.ts'

/** The way on from where we are: the next step first, then the other ways. */
export const NextStep = ({ caseId, ...put }: { caseId: string } & PutIn) => {
  const read = useCase(caseId)
  return <Shown of={read}>{shown => <Ways shown={shown} {...put} />}</Shown>
}
/** What the app puts in: the question to the family, and their own words beside what is decided. */
interface PutIn {
  ask?: AskFamily | undefined
  words?: ReactNode
}

type Opened = 'level' | 'rest' | 'close' | 'reopen'

const Ways = ({ shown, ...put }: { shown: CaseShown } & PutIn) => {
  const [opened, setOpened] = useState<Opened>()
  const { status } = shown
  const dialogs = { level: LevelDialog, rest: PauseDialog, close: CloseDialog, reopen: ReopenDialog }
  const Dialog = opened && dialogs[opened]
  return (
    <Stack>
      {status === 'open' ? <OpenWays shown={shown} onOpen={setOpened} /> : null}
      {status === 'paused' ? <Resting shown={shown} onOpen={setOpened} /> : null}
      {status === 'closed' ? <Closed shown={shown} onOpen={setOpened} /> : null}
      {Dialog ? <Dialog shown={shown} {...put} onClose={() => setOpened(undefined)} /> : null}
    </Stack>
  )
}

interface WaysProps {
  shown: CaseShown
  onOpen: (what: Opened) => void
}

const OpenWays = ({ shown, onOpen }: WaysProps) => {
  const t = useTexts(caseTexts)
  const language = useLanguage()
  const { id: caseId, version, nextSteps, step } = shown
  const [chosen, setChosen] = useState('')
  const set = useSetStep(t('stepSet', { step: chosen }), step.id)
  const go = (stepId: string, title: string) => {
    setChosen(title)
    set.send({ caseId, version, stepId })
  }
  return (
    <>
      <May do="case.setStep" in={caseId}>
        <Buttons>
          {nextSteps.map(({ id, title }) => (
            <Button key={id} kind="secondary" busy={set.busy} onClick={() => go(id, labelIn(title, language))}>
              {t('toStep', { step: labelIn(title, language) })}
            </Button>
          ))}
        </Buttons>
        <Problem of={set} />
      </May>
      <May do="case.changeLevel" in={caseId}>
        <Details summary={t('otherActs')}>
          <Buttons>
            <Button kind="secondary" onClick={() => onOpen('level')}>
              {t('level')}
            </Button>
            <Button kind="plain" onClick={() => onOpen('rest')}>
              {t('rest')}
            </Button>
            <Button kind="plain" onClick={() => onOpen('close')}>
              {t('close')}
            </Button>
          </Buttons>
        </Details>
      </May>
    </>
  )
}

const Resting = ({ shown, onOpen }: WaysProps) => {
  const t = useTexts(caseTexts)
  const { date } = useDates()
  const { id: caseId, version, pausedUntil } = shown
  const resume = useResume(t('resumed'))
  return (
    <Message>
      <h3>{t('pausedTitle', { day: date(pausedUntil ?? '') })}</h3>
      <p>{t('pausedText')}</p>
      <May do="case.resume" in={caseId}>
        <Buttons>
          <Button busy={resume.busy} onClick={() => resume.send({ caseId, version })}>
            {t('resume')}
          </Button>
          <Button kind="plain" onClick={() => onOpen('close')}>
            {t('close')}
          </Button>
        </Buttons>
        <Problem of={resume} />
      </May>
    </Message>
  )
}

const Closed = ({ shown, onOpen }: WaysProps) => {
  const t = useTexts(caseTexts)
  const { date } = useDates()
  const language = useLanguage()
  const { id: caseId, closed } = shown
  if (!closed) return null
  const { at, reason, note } = closed
  return (
    <Message>
      <h3>{t('closedTitle', { day: date(at, 'long') })}</h3>
      {reason ? <p>{t('closedWhy', { reason: labelIn(reason, language) })}</p> : null}
      {note ? (
        <>
          <p>
            <b>{t('results')}.</b> {note.results}
          </p>
          <p>
            <b>{t('helped')}.</b> {note.helped}
          </p>
          <p>
            <b>{t('child')}.</b> {note.childsExperience}
          </p>
          <p>
            <b>{t('parents')}.</b> {note.parentsExperience}
          </p>
          {note.followUpOn === null ? null : <p>{t('followUp', { day: date(note.followUpOn) })}</p>}
        </>
      ) : null}
      <May do="case.reopen" in={caseId}>
        <Button kind="secondary" onClick={() => onOpen('reopen')}>
          {t('reopen')}
        </Button>
      </May>
    </Message>
  )
}
