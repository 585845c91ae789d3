import { useState } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { Button, Empty, More, Stack } from '../../../web/kit/index.ts'
import { PencilWritingIcon } from '../../../web/kit/icons.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { useThreads } from './hooks.ts'
import type { Row } from './hooks.ts'
import { NewThread } from './NewThread.tsx'
import { messageTexts } from './texts.ts'
import { ThreadList } from './ThreadList.tsx'

/** All threads that one is in around a child, and a new one. */
export const Messages = ({ caseId, to }: { caseId: string; to: (threadId: string) => string }) => {
  const t = useTexts(messageTexts)
  const [writing, setWriting] = useState(false)
  return (
    <Shown of={useThreads(caseId)}>
      {({ threads, more, mayBegin }) => (
        <Stack gap="large">
          {writing ? <NewThread caseId={caseId} onClose={() => setWriting(false)} /> : null}
          {!writing && mayBegin ? (
            <Button icon={PencilWritingIcon} onClick={() => setWriting(true)}>
              {t('new')}
            </Button>
          ) : null}
          {threads.length === 0 && !writing ? (
            <Empty as="h2" title={t('none')}>
              {t('noneMore')}
            </Empty>
          ) : null}
          <ThreadList threads={threads} to={to} />
          {more ? <Older caseId={caseId} to={to} after={threads.at(-1)} /> : null}
        </Stack>
      )}
    </Shown>
  )
}

/** The threads that were written in before those, a page at a time. */
const Older = ({ caseId, to, after }: { caseId: string; to: (threadId: string) => string; after: Row | undefined }) => {
  const t = useTexts(messageTexts)
  return <More text={t('older')}>{() => <OlderFrom caseId={caseId} to={to} after={after} />}</More>
}

const OlderFrom = ({ caseId, to, after }: Parameters<typeof Older>[0]) => (
  <Shown of={useThreads(caseId, after)}>
    {({ threads, more }) => (
      <Stack gap="large">
        <ThreadList threads={threads} to={to} />
        {more ? <Older caseId={caseId} to={to} after={threads.at(-1)} /> : null}
      </Stack>
    )}
  </Shown>
)
