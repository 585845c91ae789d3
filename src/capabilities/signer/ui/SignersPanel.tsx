import { useState } from 'react'
import { Problem, Shown } from '../../../web/call/index.ts'
import { Button, Buttons, Card, DefinitionList, Row, Stack } from '../../../web/kit/index.ts'
import { useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { CareDialog } from './CareDialog.tsx'
import { ExceptionDialog } from './ExceptionDialog.tsx'
import type { Signers } from './hooks.ts'
import { useEndCare, useEndException, useSigners } from './hooks.ts'
import { signerTexts } from './texts.ts'

/** Who must say yes, matter by matter, with the source; and what has been decided about it. */
export const SignersPanel = ({ caseId }: { caseId: string }) => {
  const t = useTexts(signerTexts)
  const read = useSigners(caseId)
  return (
    <Card title={t('title')}>
      <p>{t('intro')}</p>
      <Shown of={read}>{signers => <Panel caseId={caseId} signers={signers} />}</Shown>
    </Card>
  )
}

interface PanelProps {
  caseId: string
  signers: Signers
}

const Panel = ({ caseId, signers }: PanelProps) => {
  const t = useTexts(signerTexts)
  const [adding, setAdding] = useState<'exception' | 'care'>()
  const close = () => setAdding(undefined)
  const items = signers.matters.map(one => ({
    term: t('sector', { sector: one.sector }),
    text: [
      one.signers.map(who => who.name).join(', ') || t('nobody'),
      t('source', { source: one.why.source }) + (one.verified ? '' : ` ${t('unverified')}`),
    ].join('. '),
  }))
  return (
    <Stack>
      <DefinitionList items={items} />
      {signers.careOrders.map(order => (
        <Care key={order.id} caseId={caseId} order={order} mayDecide={signers.mayDecide} />
      ))}
      {signers.exceptions.map(one => (
        <Exception key={one.id} caseId={caseId} one={one} mayDecide={signers.mayDecide} />
      ))}
      <p className="s-small s-soft">{t('unverifiedAll', { text: signers.notVerified })}</p>
      {signers.mayDecide ? (
        <Buttons>
          <Button kind="secondary" onClick={() => setAdding('exception')}>
            {t('addException')}
          </Button>
          {signers.childWelfare.length > 0 ? (
            <Button kind="secondary" onClick={() => setAdding('care')}>
              {t('addCare')}
            </Button>
          ) : null}
        </Buttons>
      ) : null}
      {adding === 'exception' ? <ExceptionDialog caseId={caseId} signers={signers} onClose={close} /> : null}
      {adding === 'care' ? <CareDialog caseId={caseId} signers={signers} onClose={close} /> : null}
    </Stack>
  )
}

interface CareProps {
  caseId: string
  order: Signers['careOrders'][number]
  mayDecide: boolean
}
const Care = ({ caseId, order, mayDecide }: CareProps) => {
  const t = useTexts(signerTexts)
  const { date } = useDates()
  const end = useEndCare(t('careEnded'))
  const { id, service, from, to, version, words } = order
  return (
    <Row apart>
      <div>
        <p>
          {t('care', { service, from: date(from, 'long'), to: to === null ? 'none' : date(to, 'long') })} {words}
        </p>
        {to === null ? <p className="s-small s-soft">{t('careAsk')}</p> : null}
        <Problem of={end} />
      </div>
      {mayDecide && to === null ? (
        <Button kind="plain" busy={end.busy} onClick={() => end.send({ caseId, id, version })}>
          {t('endCare')}
        </Button>
      ) : null}
    </Row>
  )
}

interface ExceptionProps {
  caseId: string
  one: Signers['exceptions'][number]
  mayDecide: boolean
}
const Exception = ({ caseId, one, mayDecide }: ExceptionProps) => {
  const t = useTexts(signerTexts)
  const language = useLanguage()
  const { date } = useDates()
  const end = useEndException(t('exceptionEnded'))
  const { id, person, to, label, words, by, version, why } = one
  const facts = { person: person ?? 'none', to: date(to, 'long'), label: label[language], words, by }
  return (
    <Row apart>
      <div>
        <p>{t('exception', facts)}</p>
        <p className="s-small s-soft">
          {t('source', { source: why.source })} {why.verifiedOn === undefined ? t('unverified') : null}
        </p>
        <Problem of={end} />
      </div>
      {mayDecide ? (
        <Button kind="plain" busy={end.busy} onClick={() => end.send({ caseId, id, version })}>
          {t('endException')}
        </Button>
      ) : null}
    </Row>
  )
}
