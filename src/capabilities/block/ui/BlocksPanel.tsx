import { useState } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { Button, Buttons, Card, Stack } from '../../../web/kit/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../web/texts/index.ts'
import type { Blocks } from './hooks.ts'
import { useBlocks } from './hooks.ts'
import { BlockRow } from './BlockRow.tsx'
import { SetDialog } from './SetDialog.tsx'
import { blockTexts } from './texts.ts'

/** What a guardian is kept from, why, by whom and until when it is looked at again; and the way to hide something. */
export const BlocksPanel = ({ caseId }: { caseId: string }) => {
  const t = useTexts(blockTexts)
  const read = useBlocks(caseId)
  return (
    <Card title={t('title')}>
      <p>{t('intro')}</p>
      <Shown of={read}>{blocks => <Panel caseId={caseId} blocks={blocks} />}</Shown>
    </Card>
  )
}

const Panel = ({ caseId, blocks }: { caseId: string; blocks: Blocks }) => {
  const t = useTexts(blockTexts)
  const language = useLanguage()
  const [setting, setSetting] = useState(false)
  return (
    <Stack>
      {blocks.blocks.length + blocks.elsewhere.length === 0 ? <p>{t('none')}</p> : null}
      {blocks.elsewhere.map(person => (
        <p key={person}>{t('keptElsewhere', { person })}</p>
      ))}
      {blocks.blocks.map(block => (
        <BlockRow key={block.id} caseId={caseId} block={block} />
      ))}
      <p className="s-small s-soft">{t('unverifiedAll', { text: labelIn(blocks.notVerified, language) })}</p>
      <Buttons>
        <Button kind="secondary" onClick={() => setSetting(true)}>
          {t('set')}
        </Button>
      </Buttons>
      {setting ? <SetDialog caseId={caseId} blocks={blocks} onClose={() => setSetting(false)} /> : null}
    </Stack>
  )
}
