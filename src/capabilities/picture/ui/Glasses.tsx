import { Card, ChipsMany } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { GLASSES } from '../model.ts'
import type { Entry, Picture } from './hooks.ts'
import { OwnButtons } from './OwnButtons.tsx'
import { pictureTexts } from './texts.ts'
import { useBy } from './use-things.ts'

interface GlassesProps {
  caseId: string
  picture: Picture
  onAnew: (entry: Entry) => void
  on: readonly string[]
  onChange: (serviceIds: readonly string[]) => void
}

interface Wearer {
  readonly id: string
  readonly name: string
}
/** Whose glasses there are: the services that are here, and those that have left what they saw. */
const wearersIn = ({ services, entries }: Picture): readonly Wearer[] => {
  const wearers = new Map(services.map(({ id, name }) => [id, name]))
  for (const { kind, by } of entries)
    if (GLASSES.some(one => one === kind) && by.serviceId !== null && !wearers.has(by.serviceId))
      wearers.set(by.serviceId, by.service ?? '')
  return [...wearers].map(([id, name]) => ({ id, name }))
}

/** Two at most: the last two that were put on. */
const lastTwo = (ids: readonly string[]) => ids.slice(-2)

/** Each service's glasses, on and off: what it sees, what it does not see or wonders about, what it can do. Two stand side by side. */
export const Glasses = ({ caseId, picture, on, onChange, onAnew }: GlassesProps) => {
  const t = useTexts(pictureTexts)
  const wearers = wearersIn(picture)
  return (
    <Card title={t('glasses')}>
      <ChipsMany
        label={t('glassesText')}
        options={wearers.map(one => ({ value: one.id, label: one.name }))}
        value={on}
        onChange={ids => onChange(lastTwo(ids))}
      />
      <div className="s-glasses">
        {wearers
          .filter(one => on.includes(one.id))
          .map(({ id, name }) => (
            <Seen key={id} {...{ caseId, picture, onAnew, name }} serviceId={id} />
          ))}
      </div>
    </Card>
  )
}

interface SeenProps extends Pick<GlassesProps, 'caseId' | 'picture' | 'onAnew'> {
  serviceId: string
  name: string
}
const Seen = ({ caseId, picture, onAnew, serviceId, name }: SeenProps) => {
  const t = useTexts(pictureTexts)
  const by = useBy()
  const entries = picture.entries.filter(one => one.by.serviceId === serviceId)
  return (
    <section aria-label={t('glassesOf', { service: name })}>
      <h3>{t('glassesOf', { service: name })}</h3>
      {GLASSES.map(kind => {
        const here = entries.filter(one => one.kind === kind)
        return (
          <div key={kind} data-kind={kind} className="s-glass">
            <h4>{t('kind', { kind })}</h4>
            {here.length === 0 ? <p className="s-soft">{t('nothing')}</p> : null}
            {here.map(one => (
              <div key={one.id}>
                <p>
                  {one.words} <span className="s-soft s-small">{one.by.name ?? by(one.by)}</span>
                </p>
                <OwnButtons caseId={caseId} entry={one} onAnew={onAnew} />
              </div>
            ))}
          </div>
        )
      })}
    </section>
  )
}
