import { Problem } from '../../../web/call/index.ts'
import { Button, Buttons, Card, Icon, Row } from '../../../web/kit/index.ts'
import { CheckmarkCircleIcon } from '../../../web/kit/icons.ts'
import { useNow } from '../../../web/session/index.ts'
import { languageName, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { useNoteInterpreter } from './hooks.ts'
import type { MeetingShown } from './hooks.ts'
import { interpreterTexts } from './interpreter-texts.ts'

/** Whether an interpreter is ordered for those who need one; one press says so, and another takes it back. */
export const Interpreter = ({ meeting, mayNote }: { meeting: MeetingShown; mayNote: boolean }) => {
  const t = useTexts(interpreterTexts)
  const language = useLanguage()
  const { date, relative } = useDates()
  const now = useNow()
  const { id: meetingId, caseId, version, startsAt } = meeting
  const order = useNoteInterpreter({ done: t('noted') })
  const takeBack = useNoteInterpreter({ done: t('takenBack') })
  if (meeting.interpreter === null) return null
  const { language: code, orderedAt } = meeting.interpreter
  const spoken = languageName(code, language)
  const note = (ordered: boolean) => (ordered ? order : takeBack).send({ caseId, meetingId, version, ordered })
  if (orderedAt !== null)
    return (
      <Card look="flat">
        <Row apart>
          <span>
            <Icon of={CheckmarkCircleIcon} /> {t('ordered', { language: spoken, day: date(orderedAt, 'day') })}
          </span>
          {mayNote ? (
            <Button kind="plain" busy={takeBack.busy} onClick={() => note(false)}>
              {t('notOrdered')}
            </Button>
          ) : null}
        </Row>
        <Problem of={takeBack} />
      </Card>
    )
  return (
    <Card look="alarm" title={t('missing')}>
      <p>{t('why', { language: spoken, when: relative(startsAt, now).toLowerCase() })}</p>
      <Problem of={order} />
      {mayNote ? (
        <Buttons>
          <Button busy={order.busy} onClick={() => note(true)}>
            {t('isOrdered')}
          </Button>
        </Buttons>
      ) : null}
    </Card>
  )
}
