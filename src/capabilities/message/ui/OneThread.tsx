import { useState } from 'react'
import { Problem, Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Button, Buttons, Card, Message, Stack } from '../../../web/kit/index.ts'
import { useSession } from '../../../web/session/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { Attach } from './Attach.tsx'
import { BeforeSending } from './BeforeSending.tsx'
import { useSend, useSettle, useTellSeen } from './hooks.ts'
import type { Open } from './hooks.ts'
import { Stalled } from './Stalled.tsx'
import { SaidList } from './SaidList.tsx'
import { messageTexts } from './texts.ts'
import { useWaits } from './ThreadList.tsx'
import { asFiles, useAttached } from './use-attached.ts'
import { NOTHING, WriteFields, asWritten } from './WriteFields.tsx'

/** A thread: what was written, who reads it, and the field to answer in. */
export const OneThread = ({ caseId, thread }: { caseId: string; thread: Open }) => {
  const t = useTexts(messageTexts)
  const waits = useWaits(thread.waits)
  const [corrects, setCorrects] = useState<string>()
  // One form at a time: to somebody else, or here.
  const [instead, setInstead] = useState(false)
  useTellSeen(caseId, thread.id, thread.messages.findLast(one => !one.own)?.id)
  return (
    <Stack gap="large">
      {thread.takenOver ? <Message>{t('takenOver')}</Message> : null}
      <SaidList
        caseId={caseId}
        threadId={thread.id}
        messages={thread.messages}
        onCorrect={thread.mayWrite ? setCorrects : undefined}
      />
      {waits && thread.stalled === null ? <p>{waits}.</p> : null}
      <Stalled caseId={caseId} thread={thread} writing={instead} onWriting={setInstead} />
      {instead ? null : thread.mayWrite ? (
        <Reply
          key={corrects ?? ''}
          caseId={caseId}
          thread={thread}
          corrects={corrects}
          onDone={() => setCorrects(undefined)}
        />
      ) : (
        <p>{t(thread.closed ? 'closed' : 'familyGone')}</p>
      )}
    </Stack>
  )
}

interface ReplyProps {
  readonly caseId: string
  readonly thread: Open
  readonly corrects: string | undefined
  readonly onDone: () => void
}

const Reply = ({ caseId, thread, corrects, onDone }: ReplyProps) => {
  const t = useTexts(messageTexts)
  const { id: me, kind } = useSession()
  const wrong = thread.messages.find(one => one.id === corrects)
  const name = corrects === undefined ? `message.reply:${thread.id}` : `message.correct:${corrects}`
  const draft = useDraft(name, { ...NOTHING, words: wrong?.words ?? '' }, one => [one.words])
  const attached = useAttached(thread.files)
  const send = useSend({ done: t('sent'), onDone: () => (void draft.discard(), attached.clear(), onDone()) })
  const last = lastSeen(thread, send.theirs?.last)
  const others = thread.readers.filter(one => one.id !== me)
  return (
    <Card title={t(wrong ? 'correct' : 'reply')}>
      <Stack>
        {wrong ? <p>{t('correcting')}</p> : null}
        <BeforeSending readers={others} expected={thread} />
        <WriteFields
          label={t('words')}
          value={draft.value}
          saved={draft.saved}
          onChange={change => draft.set(change)}
        />
        <Attach of={attached} limits={thread.files} sending={send.busy} />
        <Meanwhile of={send.theirs} caseId={caseId} thread={thread} />
        <Send
          of={send}
          ready={draft.value.words.trim() !== '' && !attached.reading}
          onSend={() =>
            send.send({
              ...{ caseId, threadId: thread.id, last, corrects: wrong?.id ?? null },
              ...{ ...asWritten(draft.value), files: asFiles(attached.files) },
            })
          }
        >
          {t('send')}
        </Send>
        {wrong ? (
          <Button kind="plain" onClick={onDone}>
            {t('stopCorrecting')}
          </Button>
        ) : null}
        {kind === 'employee' && thread.waits?.forMe ? <NoAnswer caseId={caseId} thread={thread} /> : null}
      </Stack>
    </Card>
  )
}

/** The last message that the page has shown: of the thread, or of what was written meanwhile. */
const lastSeen = ({ messages }: Open, meanwhile: string | null | undefined): string | null => {
  const inThread = meanwhile == null || messages.some(one => one.id === meanwhile)
  return inThread ? (messages.at(-1)?.id ?? null) : meanwhile
}

interface MeanwhileProps {
  readonly of: { readonly messages: Open['messages'] } | undefined
  readonly caseId: string
  readonly thread: Open
}

/** What others wrote while one was writing, shown before it is sent. */
const Meanwhile = ({ of, caseId, thread }: MeanwhileProps) => {
  const t = useTexts(messageTexts)
  const fresh = of?.messages.filter(one => !thread.messages.some(({ id }) => id === one.id)) ?? []
  if (fresh.length === 0) return null
  return (
    <>
      <p>{t('meanwhile')}</p>
      <SaidList caseId={caseId} threadId={thread.id} messages={fresh} onCorrect={undefined} />
    </>
  )
}

/** Nobody waits any more: what was written needs no answer. */
const NoAnswer = ({ caseId, thread }: { caseId: string; thread: Open }) => {
  const t = useTexts(messageTexts)
  const settle = useSettle({ done: t('settled') })
  const last = lastSeen(thread, settle.theirs?.last)
  return (
    <>
      <Meanwhile of={settle.theirs} caseId={caseId} thread={thread} />
      <Problem of={settle} />
      <Buttons>
        <Button kind="plain" busy={settle.busy} onClick={() => settle.send({ caseId, threadId: thread.id, last })}>
          {t('settle')}
        </Button>
      </Buttons>
    </>
  )
}
