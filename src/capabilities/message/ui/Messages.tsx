import { useState } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { Button, Empty, Stack } from '../../../web/kit/index.ts'
import { PencilWritingIcon } from '../../../web/kit/icons.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { useThreads } from './hooks.ts'
import { NewThread } from './NewThread.tsx'
import { messageTexts } from './texts.ts'
import { ThreadList } from './ThreadList.tsx'

/** All threads that one is in around a child, and a new one. */
export const Messages = ({ caseId, to }: { caseId: string; to: (threadId: string) => string }) => {
  const t = useTexts(messageTexts)
  const [writing, setWriting] = useState(false)
  return (
    <Shown of={useThreads(caseId)}>
      {({ threads, mayBegin }) => (
        <Stack gap="large">
          {writing ? <NewThread caseId={caseId} onClose={() => setWriting(false)} /> : null}
          {!writing && mayBegin ? (
            <Button icon={PencilWritingIcon} onClick={() => setWriting(true)}>
              {t('new')}
            </Button>
          ) : null}
          {threads.length === 0 && !writing ? <Empty title={t('none')}>{t('noneMore')}</Empty> : null}
          <ThreadList threads={threads} to={to} />
        </Stack>
      )}
    </Shown>
  )
}
