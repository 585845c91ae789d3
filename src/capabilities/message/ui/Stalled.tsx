import { Button, Message } from '../../../web/kit/index.ts'
import { useSession } from '../../../web/session/index.ts'
import { useDates, useListed, useTexts } from '../../../web/texts/index.ts'
import type { Open } from './hooks.ts'
import { NewThread } from './NewThread.tsx'
import { messageTexts } from './texts.ts'

interface StalledProps {
  readonly caseId: string
  readonly thread: Open
  /** Somebody else is being written to. */
  readonly writing: boolean
  readonly onWriting: (writing: boolean) => void
}

/** Why no answer comes, said to who waits for it, and what can be done: write to somebody else, with the words that are written. */
export const Stalled = ({ caseId, thread, writing, onWriting }: StalledProps) => {
  const t = useTexts(messageTexts)
  const { date } = useDates()
  const listed = useListed()
  const { id: me } = useSession()
  const { stalled, turnTo, waits } = thread
  if (stalled === null) return null
  const away = listed(thread.readers.filter(one => one.id !== me && one.away !== null).map(one => one.name))
  const why = {
    away: away && waits ? t('stalledAway', { names: away, day: date(waits.dueAt, 'long') }) : t('stalledNobody'),
    late: t('stalledLate', { day: waits ? date(waits.dueAt, 'long') : '' }),
    closed: t('stalledClosed', { service: turnTo?.service ?? 'none', phone: turnTo?.phone ?? 'none' }),
  }[stalled]
  const start = { topic: thread.topicId, subject: thread.subject ?? '', words: unansweredIn(thread) }
  if (writing) return <NewThread caseId={caseId} start={start} from={thread.id} onClose={() => onWriting(false)} />
  return (
    <Message>
      <p>{why}</p>
      {stalled === 'closed' ? null : (
        <Button kind="secondary" onClick={() => onWriting(true)}>
          {t('writeOther')}
        </Button>
      )}
    </Message>
  )
}

/** What one has written since somebody answered: nobody writes it twice. */
const unansweredIn = ({ messages }: Open): string =>
  messages
    .slice(messages.findLastIndex(one => !one.own) + 1)
    .filter(one => !one.corrected)
    .map(one => one.words)
    .join('\n\n')
