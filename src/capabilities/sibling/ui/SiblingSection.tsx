import { useState } from 'react'
import { Problem, Shown } from '../../../web/call/index.ts'
import { Button, Buttons, Checkbox, Details, Dialog, RadioCards, Stack } from '../../../web/kit/index.ts'
import { May } from '../../../web/may/index.ts'
import { useListed, useTexts } from '../../../web/texts/index.ts'
import { usePossible, useServe, useSeveral } from './hooks.ts'
import type { Possible } from './hooks.ts'
import { siblingTexts } from './texts.ts'

/** Which measures serve siblings too, and for who works in the case, the way to let one do so. Shut, under a line that is always there: a plan is looked at together, and not all who look may know of the other children. */
export const SiblingSection = ({ caseId }: { caseId: string }) => {
  const t = useTexts(siblingTexts)
  const listed = useListed()
  const [wanted, setWanted] = useState(false)
  const [choosing, setChoosing] = useState(false)
  const several = useSeveral(caseId, wanted)
  return (
    <Details summary={t('title')} onOpen={() => setWanted(true)}>
      <Shown of={several}>
        {({ shared }) => (
          <Stack>
            {shared.length === 0 ? <p className="s-soft">{t('none')}</p> : null}
            {shared.length > 0 ? (
              <ul>
                {shared.map(one => (
                  <li key={one.measureId}>
                    {t('alsoFor', { measure: one.title, children: listed(one.alsoFor.map(child => child.name)) })}
                  </li>
                ))}
              </ul>
            ) : null}
            <May in={caseId} do="sibling.possible">
              <Buttons>
                <Button kind="secondary" onClick={() => setChoosing(true)}>
                  {t('add')}
                </Button>
              </Buttons>
            </May>
          </Stack>
        )}
      </Shown>
      {choosing ? <ServeDialog caseId={caseId} onClose={() => setChoosing(false)} /> : null}
    </Details>
  )
}

interface ServeDialogProps {
  caseId: string
  onClose: () => void
}

/** What could serve siblings is asked for now, and no earlier. */
const ServeDialog = ({ caseId, onClose }: ServeDialogProps) => {
  const t = useTexts(siblingTexts)
  const found = usePossible(caseId)
  return (
    <Dialog open title={t('add')} onClose={onClose}>
      <Shown of={found}>
        {({ possible }) =>
          possible.length === 0 ? (
            <p>{t('nonePossible')}</p>
          ) : (
            <ServeForm caseId={caseId} possible={possible} onClose={onClose} />
          )
        }
      </Shown>
    </Dialog>
  )
}

/** All that stands in the other children’s plans afterwards, and who reads it there. */
const Words = ({ of: { title, details } }: { of: Possible }) => {
  const t = useTexts(siblingTexts)
  return (
    <div>
      <p>{t('wordsGo')}</p>
      <blockquote className="s-own-said">
        <b>{title}</b>
        {details === null ? null : <p>{details}</p>}
      </blockquote>
      <p className="s-soft">{t('wordsRead')}</p>
    </div>
  )
}

/** Chooses a measure, and each child whom it is to serve too; nothing is chosen beforehand. */
const ServeForm = ({ caseId, possible, onClose }: ServeDialogProps & { possible: readonly Possible[] }) => {
  const t = useTexts(siblingTexts)
  const [measureId, setMeasure] = useState<string>()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const serve = useServe({ done: t('serves'), onDone: onClose })
  const measure = possible.find(one => one.measureId === measureId)
  const caseIds = measure?.children.map(one => one.caseId).filter(id => chosen.includes(id)) ?? []
  const tick = (id: string, is: boolean) => setChosen(is ? [...chosen, id] : chosen.filter(one => one !== id))
  return (
    <Stack>
      <p>{t('addText')}</p>
      <RadioCards
        label={t('which')}
        options={possible.map(one => ({ value: one.measureId, title: one.title }))}
        value={measureId}
        onChange={setMeasure}
      />
      {measure ? <Words of={measure} /> : null}
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
  )
}
