import { useState } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { Button, Details, Empty, PageHead, Stack } from '../../../web/kit/index.ts'
import { PlusIcon } from '../../../web/kit/icons.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { useNeeds } from './hooks.ts'
import type { Needs } from './hooks.ts'
import { NeedCard } from './NeedCard.tsx'
import { NoteDialog } from './NoteDialog.tsx'
import { needTexts } from './texts.ts'

/** What is needed around a child and whom it was asked of: what is thrown between services first. */
export const NeedsSection = ({ caseId }: { caseId: string }) => (
  <Shown of={useNeeds(caseId)}>{needs => <All caseId={caseId} needs={needs} />}</Shown>
)

const All = ({ caseId, needs }: { caseId: string; needs: Needs }) => {
  const t = useTexts(needTexts)
  const [writing, setWriting] = useState(false)
  const [open, over] = [needs.needs.filter(isOpen), needs.needs.filter(one => !isOpen(one))]
  const card = (need: Needs['needs'][number]) => <NeedCard key={need.id} caseId={caseId} need={need} all={needs} />
  return (
    <Stack gap="large">
      <PageHead as="h2" title={t('title')} intro={t('intro')}>
        {needs.may.note ? (
          <Button kind="secondary" icon={PlusIcon} onClick={() => setWriting(true)}>
            {t('note')}
          </Button>
        ) : null}
      </PageHead>
      {open.length === 0 ? (
        <Empty title={t('none')}>
          <p>{t('noneMore')}</p>
        </Empty>
      ) : (
        open.toSorted((a, b) => Number(b.isThrown) - Number(a.isThrown)).map(card)
      )}
      {over.length > 0 ? (
        <Details summary={t('over', { count: over.length })}>
          <Stack>{over.map(card)}</Stack>
        </Details>
      ) : null}
      {writing ? <NoteDialog caseId={caseId} needs={needs} onClose={() => setWriting(false)} /> : null}
    </Stack>
  )
}

const isOpen = ({ state }: Needs['needs'][number]) => state === 'open'
