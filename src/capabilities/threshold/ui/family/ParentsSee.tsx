import { useState } from 'react'
import { Send } from '../../../../web/call/index.ts'
import { Card, Stack, Stop } from '../../../../web/kit/index.ts'
import { useNow } from '../../../../web/session/index.ts'
import { daysUntil, useDates, useTexts } from '../../../../web/texts/index.ts'
import type { ParentShown, Thresholds } from '../hooks.ts'
import { useInviteParent, useThresholds } from '../hooks.ts'
import { ParentField } from '../ParentField.tsx'
import { beganAs, topicsIn } from '../use-said.ts'
import { birthdayTexts } from './birthday-texts.ts'

/** What each parent may see of a young adult's own case; changed here at any time. Nothing before it is asked about. */
export const ParentsSee = ({ caseId }: { caseId: string }) => {
  const t = useTexts(birthdayTexts)
  const facts = useOwn()
  const page = useThresholds(caseId).data
  if (!page?.mayInvite || page.parents.length === 0) return null
  return (
    <Stop title={t('parentsTitle', facts(page))}>
      <p>{t('parentsText', facts(page))}</p>
      {page.parents.map(parent => (
        <One key={`${parent.personId} ${parent.topics?.join(' ') ?? ''}`} {...{ caseId, page, parent }} />
      ))}
    </Stop>
  )
}

/** Whether the case is the young adult's own by now, and from which day. */
const useOwn = () => {
  const { date } = useDates()
  const now = useNow()
  return ({ ownsOn }: Thresholds) => ({
    own: `${ownsOn === null || daysUntil(ownsOn, now) <= 0}`,
    day: ownsOn === null ? '' : date(ownsOn),
  })
}

const One = ({ caseId, page, parent }: { caseId: string; page: Thresholds; parent: ParentShown }) => {
  const t = useTexts(birthdayTexts)
  const all = page.topics.map(one => one.id)
  const [value, setValue] = useState(beganAs(parent, all))
  const [tried, setTried] = useState(false)
  const write = useInviteParent(t('saved', useOwn()(page)))
  const send = () => {
    setTried(true)
    const topics = topicsIn(value, all)
    if (topics) write.send({ caseId, parent: { personId: parent.personId, topics: [...topics] } })
  }
  return (
    <Card>
      <Stack>
        <ParentField parent={parent} topics={page.topics} value={value} onChange={setValue} tried={tried} />
        <Send of={write} kind="secondary" onSend={send}>
          {t('save', { name: parent.name })}
        </Send>
      </Stack>
    </Card>
  )
}
