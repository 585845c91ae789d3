import { useState } from 'react'
import { Button, Buttons, Dialog, Link, Message, Page, PageHead, Stack } from '../../../web/kit/index.ts'
import { May } from '../../../web/may/index.ts'
import { paths, useParam } from '../../../web/paths/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { AskForm } from './AskForm.tsx'
import { ChainView, OpenOffers } from './ChainView.tsx'
import { useChain, useMyOffers } from './hooks.ts'
import { OfferCard } from './OfferCard.tsx'
import { batonTexts } from './texts.ts'

/** The baton of a case: what waits for my yes, who has held and holds, giving it on, and deputies. */
export const BatonPage = () => {
  const t = useTexts(batonTexts)
  const caseId = useParam('caseId')
  const mine = useMyOffers(caseId)
  const chain = useChain(caseId)
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
            <Button kind={mine.data?.length ? 'secondary' : 'primary'} onClick={() => setAsking('baton')}>
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
