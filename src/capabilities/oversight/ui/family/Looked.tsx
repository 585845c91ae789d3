import { grouped } from '../../../../kernel/grouped.ts'
import { Shown } from '../../../../web/call/index.ts'
import { Card, Face, More, Stack, Stop } from '../../../../web/kit/index.ts'
import { useSession } from '../../../../web/session/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import type { Look } from '../hooks.ts'
import { useLooks } from '../hooks.ts'
import './looked.css'
import { lookedTexts } from './looked-texts.ts'

/** Who has looked, when and why; the latest first. */
export const Looked = (props: LookedProps) => {
  const t = useTexts(lookedTexts)
  return (
    <Stop title={t('looked')}>
      <Card>
        <Stack>
          <LookedFrom {...props} before={undefined} />
          <p className="s-soft">{t('wonder')}</p>
        </Stack>
      </Card>
    </Stop>
  )
}

interface LookedProps {
  caseId: string
  child: string
}

/** A page of looks, and the pages before it when asked for. */
const LookedFrom = ({ caseId, child, before }: LookedProps & { before: string | undefined }) => {
  const t = useTexts(lookedTexts)
  const { date } = useDates()
  return (
    <Shown of={useLooks(caseId, before)}>
      {({ looks, before: next }) => (
        <>
          {looks.length === 0 ? <p>{t('lookedNone')}</p> : null}
          {byDay(looks, date).map(([day, same]) => (
            <section key={day}>
              <h3>{day}</h3>
              <ul className="oversight-looked">
                {same.map(look => (
                  <OneLook key={`${look.at} ${look.name ?? ''} ${look.act}`} look={look} child={child} />
                ))}
              </ul>
            </section>
          ))}
          {next === null ? null : (
            <More text={t('more')}>{() => <LookedFrom {...{ caseId, child }} before={next} />}</More>
          )}
        </>
      )}
    </Shown>
  )
}

/** The looks of each local day under its date. */
const byDay = (looks: readonly Look[], date: (at: string) => string) => [...grouped(looks, look => date(look.at))]

const OneLook = ({ look, child }: { look: Look; child: string }) => {
  const t = useTexts(lookedTexts)
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
