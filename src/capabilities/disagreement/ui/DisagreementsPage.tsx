import { useState } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { Button, ButtonLink, Card, Empty, Page, PageHead, Stack } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/index.ts'
import { useNow } from '../../../web/session/index.ts'
import { daysUntil, useDates, useTexts } from '../../../web/texts/index.ts'
import { useDisagreeing, useServices } from './hooks.ts'
import type { Waiting } from './hooks.ts'
import { SettleDialog } from './SettleDialog.tsx'
import { disagreementTexts } from './texts.ts'

/** For leaders and whoever decides: which services, about what kind of thing, by when; never about whom. */
export const DisagreementsPage = () => {
  const t = useTexts(disagreementTexts)
  const [settling, setSettling] = useState<Waiting | undefined>(undefined)
  return (
    <Shown of={useDisagreeing()} whole>
      {({ waiting }) => (
        <Page>
          <PageHead title={t('page')} intro={t('pageIntro')} />
          {waiting.length === 0 ? (
            <Empty title={t('pageNone')} as="h2">
              <p>{t('pageNoneMore')}</p>
            </Empty>
          ) : (
            <Stack gap="large">
              {waiting.map(one => (
                <One key={one.id} one={one} onSettle={() => setSettling(one)} />
              ))}
            </Stack>
          )}
          {settling ? <SettleDialog of={settling} onClose={() => setSettling(undefined)} /> : null}
        </Page>
      )}
    </Shown>
  )
}

const One = ({ one, onSettle }: { one: Waiting; onSettle: () => void }) => {
  const t = useTexts(disagreementTexts)
  const { date } = useDates()
  const now = useNow()
  const { question, caseNumber: number, services, step, dueOn } = one
  return (
    <Card as="h2" look="differ" title={t('inCase', { question: t('question', { question }), number })}>
      <p>{t('between', { services: services.map(({ name }) => name).join(', ') })}.</p>
      <Phones of={services} />
      <p>{t(daysUntil(dueOn, now) < 0 ? 'late' : 'at', { step, day: date(dueOn, 'day') })}</p>
      <p>{t('agree', { step })}</p>
      <div>
        <Button kind="secondary" onClick={onSettle}>
          {t('settle')}
        </Button>
      </div>
    </Card>
  )
}

/** Where one can ring them: what they mean is heard, and stands nowhere here. */
const Phones = ({ of }: { of: Waiting['services'] }) => {
  const known = useServices().data ?? []
  const those = known.filter(one => one.phone !== null && of.some(({ id }) => id === one.id))
  if (those.length === 0) return null
  return (
    <ul>
      {those.map(({ id, name, phone }) => (
        <li key={id}>
          {name}: <a href={`tel:${(phone ?? '').replaceAll(' ', '')}`}>{phone}</a>
        </li>
      ))}
    </ul>
  )
}

/** On Min dag: that services do not agree and somebody waits for me, and the way there. */
export const DisagreementsWaiting = () => {
  const t = useTexts(disagreementTexts)
  const count = useDisagreeing().data?.waiting.length ?? 0
  if (count === 0) return null
  return (
    <Card look="differ" title={t('waits', { count })}>
      <p>{t('waitsText')}</p>
      <div>
        <ButtonLink kind="secondary" to={paths.disagreements()}>
          {t('see')}
        </ButtonLink>
      </div>
    </Card>
  )
}
