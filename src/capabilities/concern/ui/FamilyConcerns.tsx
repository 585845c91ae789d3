import { Shown, useRead } from '../../../web/call/index.ts'
import { Details, Stack } from '../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { listConcerns, openConcern } from '../api.ts'
import type { ConcernRow, ConcernShown } from '../shown-model.ts'
import { familyConcernTexts } from './family-texts.ts'
import { NoteShown } from './NoteShown.tsx'
import { Talks } from './page/Talks.tsx'
import './concern.css'

const MOST = 20

/** For the family: what somebody has wondered about and told them. Nothing at all is shown when there is nothing. */
export const FamilyConcerns = () => {
  const open = useRead(listConcerns, { show: 'open', limit: MOST }).data ?? []
  const decided = useRead(listConcerns, { show: 'decided', limit: MOST }).data ?? []
  const rows = [...open, ...decided]
  if (rows.length === 0) return null
  return (
    <Stack>
      {rows.map(row => (
        <OneConcern key={row.id} row={row} open={rows.length === 1} />
      ))}
    </Stack>
  )
}

const OneConcern = ({ row, open }: { row: ConcernRow; open: boolean }) => {
  const t = useTexts(familyConcernTexts)
  const { date } = useDates()
  return (
    <Details open={open} summary={t('one', { writer: row.writer, service: row.service, date: date(row.notedOn) })}>
      <TheWords concernId={row.id} />
    </Details>
  )
}

const TheWords = ({ concernId }: { concernId: string }) => {
  return (
    <Shown of={useRead(openConcern, { concernId })}>
      {concern => (
        <Stack>
          <NoteShown note={concern.note} writer={concern.writer.name} />
          <Talks talks={concern.talks} />
          <Ended decision={concern.decision} />
        </Stack>
      )}
    </Shown>
  )
}

const Ended = ({ decision }: { decision: ConcernShown['decision'] }) => {
  const t = useTexts(familyConcernTexts)
  const outcome = decision?.outcome
  if (!decision || !outcome || outcome === 'acute' || outcome === 'elsewhere') return null
  return (
    <p>
      <b>{t(`outcome_${outcome}`)}</b> {decision.reason}
    </p>
  )
}
