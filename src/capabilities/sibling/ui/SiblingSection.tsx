import { useState } from 'react'
import { Problem } from '../../../web/call/index.ts'
import { Button, Buttons, Checkbox, Dialog, RadioCards, Stack } from '../../../web/kit/index.ts'
import { useListed, useTexts } from '../../../web/texts/index.ts'
import { useServe, useSeveral } from './hooks.ts'
import type { Possible } from './hooks.ts'
import { siblingTexts } from './texts.ts'

/** Which measures serve siblings too, and where one works with them, the way to let one do so; nothing where there is none. */
export const SiblingSection = ({ caseId }: { caseId: string }) => {
  const t = useTexts(siblingTexts)
  const listed = useListed()
  const [open, setOpen] = useState(false)
  const { shared = [], possible = [] } = useSeveral(caseId).data ?? {}
  if (shared.length === 0 && possible.length === 0) return null
  return (
    <Stack>
      <h2>{t('title')}</h2>
      {shared.length > 0 ? (
        <ul>
          {shared.map(one => (
            <li key={one.measureId}>
              {t('alsoFor', { measure: one.title, children: listed(one.alsoFor.map(child => child.name)) })}
            </li>
          ))}
        </ul>
      ) : null}
      {possible.length > 0 ? (
        <Buttons>
          <Button kind="secondary" onClick={() => setOpen(true)}>
            {t('add')}
          </Button>
        </Buttons>
      ) : null}
      {open ? <ServeDialog caseId={caseId} possible={possible} onClose={() => setOpen(false)} /> : null}
    </Stack>
  )
}

interface ServeDialogProps {
  caseId: string
  possible: readonly Possible[]
  onClose: () => void
}

/** Chooses a measure, and each child whom it is to serve too; nothing is chosen beforehand. */
const ServeDialog = ({ caseId, possible, onClose }: ServeDialogProps) => {
  const t = useTexts(siblingTexts)
  const [measureId, setMeasure] = useState<string>()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const serve = useServe({ done: t('serves'), onDone: onClose })
  const measure = possible.find(one => one.measureId === measureId)
  const caseIds = measure?.children.map(one => one.caseId).filter(id => chosen.includes(id)) ?? []
  const tick = (id: string, is: boolean) => setChosen(is ? [...chosen, id] : chosen.filter(one => one !== id))
  return (
    <Dialog open title={t('add')} onClose={onClose}>
      <Stack>
        <p>{t('addText')}</p>
        <RadioCards
          label={t('which')}
          options={possible.map(one => ({ value: one.measureId, title: one.title }))}
          value={measureId}
          onChange={setMeasure}
        />
        {measure ? (
          <fieldset className="s-fieldset">
            <legend>{t('forWhom')}</legend>
            {measure.children.map(({ caseId: id, name }) => (
              <Checkbox key={id} label={name} checked={chosen.includes(id)} onChange={is => tick(id, is)} />
            ))}
          </fieldset>
        ) : null}
        <Problem of={serve} />
        <Buttons>
          <Button
            busy={serve.busy}
            disabled={!measure || caseIds.length === 0}
            onClick={() =>
              measure && serve.send({ caseId, measureId: measure.measureId, version: measure.version, caseIds })
            }
          >
            {t('serve')}
          </Button>
        </Buttons>
      </Stack>
    </Dialog>
  )
}
