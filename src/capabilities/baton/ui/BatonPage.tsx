import { useState } from 'react'
import { Button, Buttons, Dialog, Link, Message, Page, PageHead, Stack } from '../../../web/kit/index.ts'
import { May } from '../../../web/may/index.ts'
import { paths, useParam } from '../../../web/paths/index.ts'
import { useNow, useSession } from '../../../web/session/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { AskColleague } from './AskColleague.tsx'
import { AskForm } from './AskForm.tsx'
import { ChainView, Noes, OpenOffers } from './ChainView.tsx'
import { useChain, useMyOffers, useTellSeen } from './hooks.ts'
import type { Chain } from './hooks.ts'
import { OfferCard } from './OfferCard.tsx'
import { batonTexts } from './texts.ts'

/** The baton of a case: what waits for my yes, who has held and holds, giving it on, and deputies. */
export const BatonPage = () => {
  const t = useTexts(batonTexts)
  const caseId = useParam('caseId')
  const mine = useMyOffers(caseId)
  const chain = useChain(caseId)
  const acts = useActsByRule(chain.data?.chain ?? [])
  const [asking, setAsking] = useState<'baton' | 'deputy'>()
  return (
    <Page>
      {chain.data ? (
        <p className="s-crumb">
          <Link to={paths.child(caseId)}>{t('back')}</Link>
        </p>
      ) : null}
      <PageHead title={t('title')} intro={t('intro')}>
        <May do="baton.offer" in={caseId}>
          <Buttons>
            <Button kind={mine.data?.length || acts ? 'secondary' : 'primary'} onClick={() => setAsking('baton')}>
              {t('give')}
            </Button>
            <Button kind="secondary" onClick={() => setAsking('deputy')}>
              {t('deputy')}
            </Button>
          </Buttons>
        </May>
      </PageHead>
      <Stack gap="large">
        {chain.trouble?.kind === 'hidden' && mine.data?.length === 0 ? <Message>{t('nothing')}</Message> : null}
        {mine.data?.map(one => (
          <OfferCard key={one.id} caseId={caseId} offerId={one.id} />
        ))}
        {chain.data?.fell.map(one => (
          <Fell key={one.id} offerId={one.id} name={one.to.name} />
        ))}
        {chain.data ? <Noes noes={chain.data.noes} /> : null}
        {chain.data && acts ? <AskColleague caseId={caseId} asked={chain.data.open.map(one => one.to.id)} /> : null}
        {chain.data ? <OpenOffers caseId={caseId} open={chain.data.open} /> : null}
        {chain.data ? <ChainView chain={chain.data.chain} /> : null}
      </Stack>
      {asking ? (
        <Dialog open wide title={t(asking === 'deputy' ? 'deputy' : 'give')} onClose={() => setAsking(undefined)}>
          <AskForm caseId={caseId} kind={asking} onClose={() => setAsking(undefined)} />
        </Dialog>
      ) : null}
    </Page>
  )
}

/** Whoever I asked leaves: told until I have read it, and the way to ask another stands above. */
const Fell = ({ offerId, name }: { offerId: string; name: string }) => {
  const t = useTexts(batonTexts)
  useTellSeen(offerId)
  return (
    <Message>
      <p>{t('fell', { name })}</p>
    </Message>
  )
}

/** Whether the reader is the one who sees to it now, because nobody has said yes. */
const useActsByRule = (chain: Chain['chain']): boolean => {
  const { id: me } = useSession()
  const now = useNow().toISOString()
  return chain.some(
    one => one.kind === 'acting' && one.holder.id === me && one.from <= now && (one.to === null || one.to > now),
  )
}
