import { useState } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { Button, Buttons, Card, DefinitionList, Stack } from '../../../web/kit/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { CareDialog } from './CareDialog.tsx'
import { CareRow } from './CareRow.tsx'
import { ExceptionDialog } from './ExceptionDialog.tsx'
import { ExceptionRow } from './ExceptionRow.tsx'
import type { Signers } from './hooks.ts'
import { useSigners } from './hooks.ts'
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
  const language = useLanguage()
  const [adding, setAdding] = useState<'exception' | 'care'>()
  const close = () => setAdding(undefined)
  const items = signers.matters.map(one => ({
    term: t('sector', { sector: one.sector }),
    text: [
      one.signers.map(who => who.name).join(', ') || t('nobody'),
      t('source', { source: one.why.source }),
      ...(one.verified ? [] : [t('unverified')]),
    ]
      .map(said => said.replace(/[.]?$/, '.'))
      .join(' '),
  }))
  return (
    <Stack>
      <DefinitionList items={items} />
      {signers.careOrders.map(order => (
        <CareRow key={order.id} caseId={caseId} order={order} mayDecide={signers.mayDecide} />
      ))}
      {signers.exceptions.map(one => (
        <ExceptionRow key={one.id} caseId={caseId} one={one} mayDecide={signers.mayDecide} />
      ))}
      <p className="s-small s-soft">{t('unverifiedAll', { text: labelIn(signers.notVerified, language) })}</p>
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
