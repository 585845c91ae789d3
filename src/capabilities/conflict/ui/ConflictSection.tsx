import { useState } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { Button, Details, Empty, PageHead, Stack } from '../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { ClashCard } from './ClashCard.tsx'
import { useConflicts } from './hooks.ts'
import type { Conflicts } from './hooks.ts'
import { JudgeDialog } from './JudgeDialog.tsx'
import { conflictTexts } from './texts.ts'
import { WeekCard } from './WeekCard.tsx'

/** Whether the measures pull together: what is in the way first, then the week, then what has been looked at. */
export const ConflictSection = ({ caseId }: { caseId: string }) => (
  <Shown of={useConflicts(caseId)}>{all => <All caseId={caseId} all={all} />}</Shown>
)

const All = ({ caseId, all }: { caseId: string; all: Conflicts }) => {
  const t = useTexts(conflictTexts)
  const [comparing, setComparing] = useState(false)
  const { measures, clashes } = all
  const mayCompare = measures.filter(one => one.mayChange).length > 1
  if (measures.length === 0) return null
  return (
    <Stack gap="large">
      <PageHead as="h2" title={t('title')} intro={t('intro')}>
        {mayCompare ? (
          <Button kind="secondary" onClick={() => setComparing(true)}>
            {t('compare')}
          </Button>
        ) : null}
      </PageHead>
      {clashes.length === 0 ? (
        <Empty title={t('none')}>
          <p>{t('noneMore')}</p>
        </Empty>
      ) : (
        clashes
          .toSorted((a, b) => Number(b.begun) - Number(a.begun))
          .map(clash => (
            <ClashCard
              key={`${clash.kind}.${clash.firstId}.${clash.secondId}`}
              caseId={caseId}
              clash={clash}
              all={all}
            />
          ))
      )}
      <WeekCard caseId={caseId} all={all} />
      <Settled all={all} />
      {comparing ? <JudgeDialog caseId={caseId} all={all} onClose={() => setComparing(false)} /> : null}
    </Stack>
  )
}

/** The pairs of which somebody has said that they pull together. */
const Settled = ({ all: { judged, measures } }: { all: Conflicts }) => {
  const t = useTexts(conflictTexts)
  const { date } = useDates()
  const pairs = judged.filter(one => one.says === 'together')
  const title = (id: string) => measures.find(one => one.id === id)?.title ?? ''
  if (pairs.length === 0) return null
  return (
    <Details summary={t('settled', { count: pairs.length })}>
      <Stack>
        {pairs.map(({ firstId, secondId, by, at, words, fits }) => (
          <div key={`${firstId}.${secondId}`}>
            <b>{t('settledOne', { first: title(firstId), second: title(secondId) })}</b>
            <p className="s-soft">
              {words === null ? `${by}, ${date(at, 'long')}` : t('said', { name: by, day: date(at, 'long'), words })}
            </p>
            {fits ? null : <p>{t('changedSince')}</p>}
          </div>
        ))}
      </Stack>
    </Details>
  )
}
