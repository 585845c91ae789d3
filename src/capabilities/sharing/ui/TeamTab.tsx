import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { Button, Buttons, Card, Columns, PageHead, Stack } from '../../../web/kit/index.ts'
import { HandShakeHeartIcon } from '../../../web/kit/icons.ts'
import { useChosen, useParam } from '../../../web/paths/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import type { Grid } from './hooks.ts'
import { useGrid } from './hooks.ts'
import './refusal-texts.ts'
import { AskDialog } from './team/AskDialog.tsx'
import { Homes } from './team/Homes.tsx'
import { RegisterDialog } from './team/RegisterDialog.tsx'
import { Squares } from './team/Squares.tsx'
import type { Chosen } from './team/Squares.tsx'
import { teamTexts } from './team/team-texts.ts'
import { useGiverNames } from './team/use-giver-names.ts'
import { WhyPanel } from './team/WhyPanel.tsx'

type Doing = { readonly what: 'ask'; readonly serviceId?: string } | { readonly what: 'register' } | undefined

/** Team og samtykke: who sees what of the child, why, and what can be asked. `acts` are more buttons, from other rooms. */
export const TeamTab = ({ acts }: { acts?: ReactNode }) => {
  const caseId = useParam('caseId')
  const read = useGrid(caseId)
  return <Shown of={read}>{grid => <Team caseId={caseId} grid={grid} acts={acts} />}</Shown>
}

const Team = ({ caseId, grid, acts }: { caseId: string; grid: Grid; acts: ReactNode }) => {
  const t = useTexts(teamTexts)
  const [chosen, setChosen] = useState<Chosen>()
  const [asked] = useChosen('spor')
  const [doing, setDoing] = useState<Doing>(asked && grid.mayAsk ? { what: 'ask', serviceId: asked } : undefined)
  const names = useGiverNames(grid)
  return (
    <Stack gap="large">
      <PageHead
        as="h2"
        title={t('title', { child: grid.childName })}
        intro={t('intro', { givers: grid.givers.length, names })}
      >
        {grid.mayAsk ? (
          <Button icon={HandShakeHeartIcon} onClick={() => setDoing({ what: 'ask' })}>
            {t('ask')}
          </Button>
        ) : null}
      </PageHead>
      <Columns
        aside={
          <Beside
            caseId={caseId}
            grid={grid}
            chosen={chosen}
            onAsk={serviceId => setDoing({ what: 'ask', serviceId })}
          />
        }
      >
        <Squares grid={grid} chosen={chosen} onChoose={setChosen} />
        <Homes grid={grid} />
        <Buttons>
          {grid.mayRegister ? (
            <Button kind="secondary" onClick={() => setDoing({ what: 'register' })}>
              {t('register')}
            </Button>
          ) : null}
          {acts}
        </Buttons>
      </Columns>
      <Dialogs caseId={caseId} grid={grid} doing={doing} onClose={() => setDoing(undefined)} />
    </Stack>
  )
}

interface DialogsProps {
  caseId: string
  grid: Grid
  doing: Doing
  onClose: () => void
}
const Dialogs = ({ caseId, grid, doing, onClose }: DialogsProps) => {
  if (!doing) return null
  if (doing.what === 'register') return <RegisterDialog caseId={caseId} grid={grid} onClose={onClose} />
  return <AskDialog caseId={caseId} grid={grid} serviceId={doing.serviceId} onClose={onClose} />
}

interface BesideProps {
  caseId: string
  grid: Grid
  chosen: Chosen | undefined
  onAsk: (serviceId: string) => void
}
const Beside = ({ caseId, grid, chosen, onAsk }: BesideProps) => {
  const t = useTexts(teamTexts)
  const place = useRef<HTMLDivElement>(null)
  // On a phone the answer stands below the grid: it comes to the one who asked.
  useEffect(() => {
    if (chosen) place.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
  }, [chosen])
  if (!chosen)
    return (
      <Card title={t('noCell')} look="flat">
        <p>{t('noCellText')}</p>
      </Card>
    )
  const isOther = grid.others.some(one => one.id === chosen.service)
  return (
    <div ref={place}>
      <WhyPanel caseId={caseId} serviceId={chosen.service} topic={chosen.topic} topics={grid.topics}>
        {grid.mayAsk && isOther ? (
          <Button kind="secondary" wide onClick={() => onAsk(chosen.service)}>
            {t('askMore')}
          </Button>
        ) : null}
      </WhyPanel>
    </div>
  )
}
