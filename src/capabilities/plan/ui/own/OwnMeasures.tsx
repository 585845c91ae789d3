import { useState } from 'react'
import { Shown } from '../../../../web/call/index.ts'
import { Button, Details, Empty, Page, PageHead, Stack } from '../../../../web/kit/index.ts'
import { PlusIcon } from '../../../../web/kit/icons.ts'
import { useFilter } from '../../../../web/paths/index.ts'
import { useSession } from '../../../../web/session/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { useOwnMeasures } from '../hooks.ts'
import type { OwnMeasures as Own } from '../hooks.ts'
import { AddOwnDialog } from './AddOwnDialog.tsx'
import { EvaluateOwnDialog } from './EvaluateOwnDialog.tsx'
import { OwnCard } from './OwnCard.tsx'
import { ownTexts } from './texts.ts'

/** The measures that my service owns: for a class, a group or all, with no child in them. */
export const OwnMeasures = () => {
  const t = useTexts(ownTexts)
  const { service, municipality } = useSession()
  const read = useOwnMeasures()
  const [adding, setAdding] = useState(false)
  return (
    <Page>
      <PageHead title={t('title')} intro={t('intro', { service: service?.name ?? municipality.name })}>
        <Button icon={PlusIcon} onClick={() => setAdding(true)}>
          {t('add')}
        </Button>
      </PageHead>
      <Shown of={read}>
        {own => (
          <>
            <List own={own} />
            {adding ? <AddOwnDialog own={own} onClose={() => setAdding(false)} /> : null}
          </>
        )}
      </Shown>
    </Page>
  )
}

const List = ({ own }: { own: Own }) => {
  const t = useTexts(ownTexts)
  const [running, ended] = [
    own.measures.filter(one => one.status !== 'ended'),
    own.measures.filter(one => one.status === 'ended'),
  ]
  // Min dag leads straight to the dialog: `?evaluer=` with the measure's random id.
  const [named, setNamed] = useFilter(
    'evaluer',
    running.map(one => one.id),
  )
  const asked = running.find(one => one.id === named)
  if (own.measures.length === 0)
    return (
      <Empty title={t('emptyTitle')} as="h2">
        <p>{t('empty')}</p>
      </Empty>
    )
  return (
    <Stack>
      <h2>{t('now')}</h2>
      {running
        .toSorted((a, b) => a.evaluateOn.localeCompare(b.evaluateOn))
        .map(one => (
          <OwnCard key={one.id} measure={one} onEvaluate={() => setNamed(one.id)} />
        ))}
      {ended.length > 0 ? (
        <Details summary={t('over', { count: ended.length })}>
          <Stack>
            {ended.toReversed().map(one => (
              <OwnCard key={one.id} measure={one} />
            ))}
          </Stack>
        </Details>
      ) : null}
      {asked ? (
        <EvaluateOwnDialog measure={asked} proposedOn={own.proposedOn} onClose={() => setNamed(undefined)} />
      ) : null}
    </Stack>
  )
}
