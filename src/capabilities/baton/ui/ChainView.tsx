import { Problem } from '../../../web/call/index.ts'
import { Button, Card, Empty, Row, Stack, Timeline } from '../../../web/kit/index.ts'
import { useNow } from '../../../web/session/index.ts'
import { labelIn, localDay, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { useWithdrawOffer } from './hooks.ts'
import type { Chain } from './hooks.ts'
import { batonTexts } from './texts.ts'

type Link = Chain['chain'][number]

/** Who has held, holds and will hold, with why: the latest first, and what is to come above it. */
export const ChainView = ({ chain }: { chain: Chain['chain'] }) => {
  const t = useTexts(batonTexts)
  const now = useNow().toISOString()
  const entryOf = useEntry(now)
  const coming = chain.filter(one => one.from > now)
  const been = chain.filter(one => one.from <= now).toReversed()
  return (
    <Stack gap="large">
      {coming.length > 0 ? (
        <Card title={t('coming')}>
          <Timeline label={t('coming')} entries={coming.map(entryOf)} />
        </Card>
      ) : null}
      <Card title={t('chain')}>
        {been.length === 0 ? <Empty /> : <Timeline label={t('chain')} entries={been.map(entryOf)} />}
      </Card>
    </Stack>
  )
}

function useEntry(now: string) {
  const t = useTexts(batonTexts)
  const { date } = useDates()
  const untilOf = (first: string, last: string | null) => {
    if (last === null) return 'none'
    return last === first ? 'same' : date(last, 'long')
  }
  return ({ holder, service, kind, because, insteadOf, from, to, lastDay }: Link) => ({
    key: `${from} ${holder.id}`,
    when: t('period', { from: date(from, 'long'), to: untilOf(localDay(from), lastDay) }),
    title: holder.name,
    by: `${t('kind', { kind })} · ${service.name}`,
    children: <p>{t('because', { because, holder: holder.name, instead: insteadOf ?? holder.name })}</p>,
    ...(from <= now && (to === null || to > now) && { look: kind === 'acting' ? ('gap' as const) : ('now' as const) }),
  })
}

/** What is asked about the baton and not answered. */
export const OpenOffers = ({ caseId, open }: { caseId: string; open: Chain['open'] }) => {
  const t = useTexts(batonTexts)
  const { date } = useDates()
  const withdraw = useWithdrawOffer(t('withdrawn'))
  if (open.length === 0) return null
  return (
    <Card title={t('openOffers')}>
      {open.map(({ id: offerId, kind, to, at, dueAt, reached, version }) => (
        <Row key={offerId} apart>
          <div>
            <p>{t('askedOf', { kind, name: to.name })}</p>
            <p className="s-small s-soft">
              {t('askedWhen', { day: date(at), due: date(dueAt) })}
              {reached ? ` ${t('reached', { state: reached.state, day: reached.on ? date(reached.on) : '' })}` : ''}
            </p>
          </div>
          <Button
            kind="plain"
            busy={withdraw.busy}
            label={`${t('withdraw')}. ${t('askedOf', { kind, name: to.name })}`}
            onClick={() => withdraw.send({ caseId, offerId, version })}
          >
            {t('withdraw')}
          </Button>
        </Row>
      ))}
      <Problem of={withdraw} />
    </Card>
  )
}

/** Who was asked and said no: why, and in which words. */
export const Noes = ({ noes }: { noes: Chain['noes'] }) => {
  const t = useTexts(batonTexts)
  const { date } = useDates()
  const language = useLanguage()
  if (noes.length === 0) return null
  return (
    <Card title={t('noes')}>
      {noes.map(({ id, kind, to, on, reason, words }) => (
        <Row key={id}>
          <div>
            <p>{t('saidNo', { kind, name: to.name, day: date(on) })}</p>
            {reason ? <p className="s-small s-soft">{labelIn(reason, language)}</p> : null}
            {words ? <blockquote className="s-written">{words}</blockquote> : null}
          </div>
        </Row>
      ))}
    </Card>
  )
}
