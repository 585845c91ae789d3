import { Button } from '../../../web/kit/index.ts'
import { useDates, useListed, useTexts } from '../../../web/texts/index.ts'
import type { Open } from './hooks.ts'
import { SentFiles } from './SentFiles.tsx'
import { messageTexts } from './texts.ts'
import './message.css'

type Said = Open['messages'][number]

interface SaidListProps {
  readonly caseId: string
  readonly threadId: string
  readonly messages: readonly Said[]
  /** Begins to put one's own message right; left out where nobody can write. */
  readonly onCorrect: ((messageId: string) => void) | undefined
}

/** What was written, the first first. */
export const SaidList = ({ messages, ...around }: SaidListProps) => (
  <ol className="s-thread">
    {messages.map(one => (
      <li key={one.id} className="s-said" data-own={one.own || undefined} data-corrected={one.corrected || undefined}>
        <OneSaid one={one} {...around} />
      </li>
    ))}
  </ol>
)

const OneSaid = ({ one, caseId, threadId, onCorrect }: Omit<SaidListProps, 'messages'> & { one: Said }) => {
  const t = useTexts(messageTexts)
  const { date, time } = useDates()
  const listed = useListed()
  const { by, service, own, at, words, corrected, corrects, translatedBy, interpreter, openedBy, files } = one
  const when = { day: date(at, 'long'), time: time(at) }
  const notes = [
    ...(corrects === null ? [] : [t('corrects')]),
    ...(corrected ? [t('corrected')] : []),
    ...(translatedBy === null ? [] : [t('wasTranslated', { name: translatedBy })]),
    ...(interpreter ? [t('wantsInterpreter')] : []),
  ]
  const readers = openedBy.map(({ name, at: opened }) => t('openedOne', { name, day: date(opened, 'long') }))
  return (
    <>
      <p className="s-soft s-small">
        <b>{own ? t('you') : t('written', { name: by, service: service ?? 'none' })}</b> · {when.day} {when.time}
      </p>
      <p className="s-said-words">{words}</p>
      <SentFiles caseId={caseId} threadId={threadId} files={files} />
      {notes.length > 0 ? <p className="s-small">{notes.join(' ')}</p> : null}
      {own ? (
        <p className="s-soft s-small">
          {readers.length > 0 ? t('openedBy', { names: listed(readers) }) : t('notOpened')}
        </p>
      ) : null}
      {own && !corrected && onCorrect ? (
        <Button kind="plain" label={t('correctLabel', when)} onClick={() => onCorrect(one.id)}>
          {t('correct')}
        </Button>
      ) : null}
    </>
  )
}
