import { useState } from 'react'
import { Send, useWrite } from '../../../../web/call/index.ts'
import { DateField, Details, Stack } from '../../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import { remindOfConcern, shareConcern } from '../../api.ts'
import type { Guide } from '../../guide-model.ts'
import type { ConcernShown } from '../../shown-model.ts'
import { GuidedStep } from './GuidedStep.tsx'
import { concernPageTexts } from './texts.ts'

/** The writer shares with the leader, or waits and sees while the clock goes on. */
export const ShareStep = ({ concern, guide }: { concern: ConcernShown; guide: Guide }) => {
  const t = useTexts(concernPageTexts)
  const { date } = useDates()
  const share = useWrite(shareConcern, { done: t('shareDone') })
  const name = concern.leaderNow
  const which = { concernId: concern.id, version: concern.version ?? 0 }
  const waits = concern.lookAgainOn
  const title = name === null ? t('shareTitleNobody') : t('shareTitle', { name })
  return (
    <GuidedStep concern={concern} guide={guide} form="share_with_leader" title={title}>
      <Stack>
        {waits === null ? null : <p>{t('waitTitle', { date: date(waits) })}</p>}
        <Send of={share} onSend={() => share.send(which)}>
          {title}
        </Send>
        <Wait concern={concern} from={guide.today} />
      </Stack>
    </GuidedStep>
  )
}

const Wait = ({ concern, from }: { concern: ConcernShown; from: string }) => {
  const t = useTexts(concernPageTexts)
  const [day, setDay] = useState(concern.lookAgainOn ?? '')
  const wait = useWrite(remindOfConcern, { done: t('waitDone') })
  const send = () => wait.send({ concernId: concern.id, version: concern.version ?? 0, lookAgainOn: day })
  return (
    <Details summary={concern.lookAgainOn === null ? t('waitOther') : t('waitDay')}>
      <Stack>
        <DateField label={t('waitDay')} value={day} from={from} to={concern.dueOn} onChange={setDay} />
        <Send of={wait} kind="secondary" ready={day !== ''} onSend={send}>
          {t('waitDo')}
        </Send>
      </Stack>
    </Details>
  )
}
