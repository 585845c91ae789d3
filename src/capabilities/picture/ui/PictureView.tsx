import { useState } from 'react'
import { Button, Buttons, Card, Details, Stack, Table } from '../../../web/kit/index.ts'
import { PencilWritingIcon, PrinterSmallIcon } from '../../../web/kit/icons.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { Agreed } from './Agreed.tsx'
import { EntryForm } from './EntryForm.tsx'
import { anewOf, useEntryDraft } from './entry-draft.ts'
import { Glasses } from './Glasses.tsx'
import type { Picture } from './hooks.ts'
import { OneThing } from './OneThing.tsx'
import { Ring } from './ring/Ring.tsx'
import { STEPS, Steps } from './Steps.tsx'
import { pictureTexts } from './texts.ts'
import { Together } from './Together.tsx'
import { useThings } from './use-things.ts'
import type { Thing } from './use-things.ts'
import './picture.css'

/** The picture, the same to all: the rings, what stands where one presses, ring by ring, and the same as a table. */
export const PictureView = ({ caseId, picture }: { caseId: string; picture: Picture }) => {
  const [step, setStep] = useState<number>()
  const [glasses, setGlasses] = useState<readonly string[]>([])
  const upTo = step === undefined ? undefined : step + 1
  const isAt = (name: (typeof STEPS)[number]) => step === undefined || STEPS[step] === name
  return (
    <Stack gap="large">
      <Card>
        <Rings caseId={caseId} picture={picture} upTo={upTo} glasses={glasses} step={step} onStep={setStep} />
      </Card>
      {isAt('services') ? <Together picture={picture} /> : null}
      {isAt('glasses') ? <Glasses picture={picture} on={glasses} onChange={setGlasses} /> : null}
      {step === undefined ? <Agreed caseId={caseId} picture={picture} /> : null}
    </Stack>
  )
}

interface RingsProps {
  caseId: string
  picture: Picture
  upTo: number | undefined
  glasses: readonly string[]
  step: number | undefined
  onStep: (step: number | undefined) => void
}

const Rings = ({ caseId, picture, upTo, glasses, step, onStep }: RingsProps) => {
  const t = useTexts(pictureTexts)
  const things = useThings(picture)
  const [chosen, setChosen] = useState<string>()
  const draft = useEntryDraft(caseId)
  const [open, setOpen] = useState(false)
  const isWriting = picture.may.add && (open || draft.value.words !== '')
  const anew = ({ entry }: Thing) => {
    if (!entry) return
    draft.set(anewOf(entry))
    setOpen(true)
  }
  return (
    <Stack>
      <Steps child={picture.childName} step={step} onStep={onStep} />
      {picture.entries.length === 0 ? <p className="s-soft">{t('empty')}</p> : null}
      <Ring picture={picture} things={things} upTo={upTo} glasses={glasses} chosen={chosen} onChoose={setChosen} />
      <OneThing caseId={caseId} thing={things.find(one => one.id === chosen)} onAnew={anew} />
      {isWriting ? <EntryForm caseId={caseId} picture={picture} draft={draft} onClose={() => setOpen(false)} /> : null}
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
      <Details summary={t('table')} open>
        <Things things={things} />
      </Details>
    </Stack>
  )
}

const Things = ({ things }: { things: readonly Thing[] }) => {
  const t = useTexts(pictureTexts)
  return (
    <div className="s-picture-table">
      <Table
        caption={t('table')}
        rows={things}
        rowKey={one => one.id}
        columns={[
          { head: t('what'), cell: one => <Named thing={one} /> },
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
