import { useState } from 'react'
import { useRead } from '../../../../web/call/index.ts'
import type { ReplyOf } from '../../../../web/call/index.ts'
import { OneThing } from '../../../../web/pictures/OneThing.tsx'
import { Picture } from '../../../../web/pictures/Picture.tsx'
import { ShownToChild } from '../../../../web/pictures/ShownToChild.tsx'
import { Tile, Tiles } from '../../../../web/pictures/Tiles.tsx'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import { listMeetingsForChild } from '../../child-api.ts'
import { prepareTexts } from '../prepare-texts.ts'
import { childTexts } from './texts.ts'
import { TellFlow } from './TellFlow.tsx'

interface PrepareFlowProps {
  caseId: string
  onLeave: () => void
}
export type ChildsMeeting = ReplyOf<typeof listMeetingsForChild>[number]

/** Before a meeting: what I want to talk about, what is hard, who says it, whether I want to be there, and who can know. */
export const PrepareFlow = ({ caseId, onLeave }: PrepareFlowProps) => {
  const read = useRead(listMeetingsForChild, { caseId })
  return (
    <ShownToChild of={read} onBack={onLeave}>
      {meetings => <WhichOne caseId={caseId} meetings={meetings} onLeave={onLeave} />}
    </ShownToChild>
  )
}

const WhichOne = ({ caseId, meetings, onLeave }: PrepareFlowProps & { meetings: readonly ChildsMeeting[] }) => {
  const [t, prepare] = [useTexts(childTexts), useTexts(prepareTexts)]
  const { date, time } = useDates()
  const [chosen, setChosen] = useState<ChildsMeeting>()
  const [only] = meetings
  const meeting = chosen ?? (meetings.length === 1 ? only : undefined)
  if (meeting) return <TellFlow kind="meeting" {...{ caseId, meeting, onLeave }} />
  if (!only)
    return (
      <OneThing title={t('meeting')} read={[t('noMeeting')]} onBack={onLeave}>
        <div className="s-knows">
          <Picture of="meeting" size="large" />
        </div>
        <p className="s-knows-text">{t('noMeeting')}</p>
      </OneThing>
    )
  const when = ({ startsAt }: ChildsMeeting) => prepare('when', { day: date(startsAt, 'day'), time: time(startsAt) })
  return (
    <OneThing title={t('whichMeeting')} read={meetings.map(when)} onBack={onLeave}>
      <Tiles few label={t('whichMeeting')}>
        {meetings.map(one => (
          <Tile key={one.id} picture="meeting" label={when(one)} onPress={() => setChosen(one)} />
        ))}
      </Tiles>
    </OneThing>
  )
}
