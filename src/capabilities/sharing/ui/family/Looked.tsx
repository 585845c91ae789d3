import { useState } from 'react'
import { Shown } from '../../../../web/call/index.ts'
import { Button, Buttons, Card, Face, Stack, Stop } from '../../../../web/kit/index.ts'
import { useSession } from '../../../../web/session/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import type { Look } from '../hooks.ts'
import { useLooks } from '../hooks.ts'
import './looked.css'
import { ownTexts } from './own-texts.ts'

/** Who has looked, when and why; the latest first. */
export const Looked = ({ caseId, child }: { caseId: string; child: string }) => {
  const t = useTexts(ownTexts)
  const [pages, setPages] = useState<readonly (string | undefined)[]>([undefined])
  return (
    <Stop title={t('looked')}>
      <Card>
        <Stack>
          {pages.map((before, at) => (
            <OnePage
              key={before ?? 'first'}
              caseId={caseId}
              child={child}
              before={before}
              onMore={at === pages.length - 1 ? next => setPages([...pages, next]) : undefined}
            />
          ))}
          <p className="s-soft">{t('wonder')}</p>
        </Stack>
      </Card>
    </Stop>
  )
}

interface OnePageProps {
  caseId: string
  child: string
  before: string | undefined
  onMore: ((before: string) => void) | undefined
}
const OnePage = ({ caseId, child, before, onMore }: OnePageProps) => {
  const t = useTexts(ownTexts)
  const { date } = useDates()
  const read = useLooks(caseId, before)
  return (
    <Shown of={read}>
      {({ looks, before: next }) => (
        <>
          {looks.length === 0 ? <p>{t('lookedNone')}</p> : null}
          {byDay(looks, date).map(([day, same]) => (
            <section key={day}>
              <h3>{day}</h3>
              <ul className="sharing-looks">
                {same.map(look => (
                  <OneLook key={`${look.at} ${look.name ?? ''} ${look.act}`} look={look} child={child} />
                ))}
              </ul>
            </section>
          ))}
          {next !== null && onMore ? (
            <Buttons>
              <Button kind="secondary" onClick={() => onMore(next)}>
                {t('more')}
              </Button>
            </Buttons>
          ) : null}
        </>
      )}
    </Shown>
  )
}

/** The looks of each local day under its date. */
const byDay = (looks: readonly Look[], date: (at: string) => string) => [...Map.groupBy(looks, look => date(look.at))]

const OneLook = ({ look, child }: { look: Look; child: string }) => {
  const t = useTexts(ownTexts)
  const { time } = useDates()
  const { service, act, why, at, title } = look
  const own = useSession().role === 'youth' ? 'yes' : 'no'
  const name = look.name ?? t('someone', { title: title ?? 'none' })
  return (
    <li>
      <Face name={name} />
      <div>
        <b>{t('lookedWho', { name, service: service ?? 'none' })}</b> {t('act', { act, child, own })}
        <p>
          {t('why', {
            why: why === 'own_service' ? (service === null ? 'other' : 'own') : why,
            service: service ?? '',
            ...{ child, own },
          })}
        </p>
        <p className="s-soft s-small">{time(at)}</p>
      </div>
    </li>
  )
}
