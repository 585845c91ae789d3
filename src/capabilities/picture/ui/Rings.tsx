import { useState } from 'react'
import { Button, Buttons, Details, Stack, Table } from '../../../web/kit/index.ts'
import { PencilWritingIcon, PrinterSmallIcon } from '../../../web/kit/icons.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { EntryForm } from './EntryForm.tsx'
import type { Asks } from './EntryForm.tsx'
import { useAnewDraft, useEntryDraft } from './entry-draft.ts'
import type { Entry, Picture } from './hooks.ts'
import { OneThing } from './OneThing.tsx'
import { Opened } from './Opened.tsx'
import { OwnButtons } from './OwnButtons.tsx'
import { Ring, isWithin } from './ring/Ring.tsx'
import { ASKS, STEPS, Steps } from './Steps.tsx'
import { pictureTexts } from './texts.ts'
import { useThings } from './use-things.ts'
import type { Thing } from './use-things.ts'

interface RingsProps {
  caseId: string
  picture: Picture
  upTo: number | undefined
  glasses: readonly string[]
  step: number | undefined
  onStep: (step: number | undefined) => void
  /** What is being written anew. */
  anew: Entry | undefined
  onAnew: (entry: Entry | undefined) => void
}

/** The drawing with what stands at the place that is chosen, what is being written, and the same as a table: as far out as is drawn. */
export const Rings = ({ caseId, picture, upTo, glasses, step, onStep, anew, onAnew }: RingsProps) => {
  const t = useTexts(pictureTexts)
  const things = useThings(picture)
  const [chosen, setChosen] = useState<string>()
  return (
    <Stack>
      <Steps child={picture.childName} step={step} onStep={onStep} />
      {picture.entries.length === 0 ? <p className="s-soft">{t('empty')}</p> : null}
      <Ring picture={picture} things={things} upTo={upTo} glasses={glasses} chosen={chosen} onChoose={setChosen} />
      <OneThing caseId={caseId} thing={things.find(one => one.id === chosen)} onAnew={onAnew} />
      {anew ? (
        <Anew key={anew.id} caseId={caseId} picture={picture} entry={anew} onClose={() => onAnew(undefined)} />
      ) : (
        <New caseId={caseId} picture={picture} asks={asksAt(step)} />
      )}
      <Details summary={t('table')} open>
        <Things caseId={caseId} things={things.filter(one => isWithin(one, upTo))} onAnew={onAnew} />
      </Details>
    </Stack>
  )
}

const asksAt = (step: number | undefined): Asks | undefined => {
  const name = step === undefined ? undefined : STEPS[step]
  return name && ASKS[name]
}

interface WritingProps {
  caseId: string
  picture: Picture
}

/** Something new in the picture; what was begun stands open. */
const New = ({ caseId, picture, asks }: WritingProps & { asks: Asks | undefined }) => {
  const t = useTexts(pictureTexts)
  const draft = useEntryDraft(caseId)
  const [open, setOpen] = useState(false)
  const isWriting = picture.may.add && (open || draft.value.words !== '')
  const form = <EntryForm {...{ caseId, picture, draft, asks }} onClose={() => setOpen(false)} />
  return (
    <>
      {isWriting && open ? <Opened>{form}</Opened> : null}
      {isWriting && !open ? form : null}
      <Buttons>
        {picture.may.add && !isWriting ? (
          <Button icon={PencilWritingIcon} onClick={() => setOpen(true)}>
            {t('write')}
          </Button>
        ) : null}
        <Button kind="plain" icon={PrinterSmallIcon} onClick={() => globalThis.print()}>
          {t('print')}
        </Button>
      </Buttons>
    </>
  )
}

/** What one has written, anew; it was pressed somewhere else on the page. */
const Anew = ({ entry, ...more }: WritingProps & { entry: Entry; onClose: () => void }) => (
  <Opened>
    <EntryForm {...more} draft={useAnewDraft(more.caseId, entry)} />
  </Opened>
)

const Things = ({
  caseId,
  things,
  onAnew,
}: {
  caseId: string
  things: readonly Thing[]
  onAnew: (entry: Entry) => void
}) => {
  const t = useTexts(pictureTexts)
  const named = (one: Thing) => (
    <>
      <Named thing={one} />
      {one.entry ? <OwnButtons caseId={caseId} entry={one.entry} onAnew={onAnew} /> : null}
    </>
  )
  return (
    <div className="s-picture-table">
      <Table
        caption={t('table')}
        rows={things}
        rowKey={one => one.id}
        columns={[
          { head: t('what'), cell: named },
          { head: t('where'), cell: one => [one.kind, one.where].filter(Boolean).join(' · ') },
          { head: t('who'), cell: one => [one.who, one.note].filter(Boolean).join('. ') || '–' },
        ]}
      />
    </div>
  )
}

const Named = ({ thing }: { thing: Thing }) => (
  <>
    <span className="s-mark" data-ring={thing.ring} data-shape={thing.shape}>
      {thing.mark}
    </span>{' '}
    {thing.title}
  </>
)
