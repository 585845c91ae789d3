import { Button, ButtonLink, Buttons, TaskRow, keepPlace } from '../../../web/kit/index.ts'
import { BellIcon } from '../../../web/kit/icons.ts'
import { useNow } from '../../../web/session/index.ts'
import { daysUntil, useDates, useTexts } from '../../../web/texts/index.ts'
import { useMarkRead, useMarkUnread, useOpened } from './hooks.ts'
import type { Shown } from './place.ts'
import { noticeTexts } from './texts.ts'

/** Where a notice leads, and what follows the address. */
export type PlaceOf = (notice: Shown) => { to: string; search?: Readonly<Record<string, string>> } | undefined

/** What is told in words of the app's own; nothing where everybody is told it in the same. */
export type Say = (kind: Shown['kind']) => string | undefined

interface OneNoticeProps {
  readonly notice: Shown
  readonly placeOf: PlaceOf
  readonly say?: Say | undefined
}

/** What is said of it with the words of another. */
const SAID_AS: Partial<Record<Shown['kind'], Shown['kind']>> = {
  plan_disagreed: 'own_word',
  plan_answered: 'own_word_answered',
}

/** One thing one was told: what, about whom as far as one may see, by when, and the way to it. */
export const OneNotice = ({ notice, placeOf, say }: OneNoticeProps) => {
  const t = useTexts(noticeTexts)
  const { date, time } = useDates()
  const { id, kind, child, toldAt, readAt, ending, acute } = notice
  const unread = readAt === null
  const toAll =
    kind === 'contact_written'
      ? t('whatWritten')
      : kind === 'task'
        ? t('whatTask')
        : kind.startsWith('feedback_')
          ? t('whatOfFeedback', { kind })
          : t('what', { kind: SAID_AS[kind] ?? kind })
  const what = say?.(kind) ?? toAll
  const title = child ? `${child.name}: ${what}` : what
  const told = t('told', { day: date(toldAt, 'day'), time: time(toldAt) })
  return (
    <TaskRow
      icon={BellIcon}
      look={acute && unread ? 'gap' : undefined}
      kind={[t(unread ? 'isUnread' : 'isRead'), ...(acute ? [t('acute')] : [])].join(' · ')}
      title={unread ? title : <span className="s-soft">{title}</span>}
      reason={ending ? `${t('ending', { ending })} ${told}` : told}
      when={useDue(notice)}
      act={<Acts id={id} title={title} unread={unread} ended={ending !== null} place={placeOf(notice)} />}
    />
  )
}

/** The deadline in words, while it is one. */
const useDue = ({ dueAt, ending }: Shown) => {
  const t = useTexts(noticeTexts)
  const { date } = useDates()
  const now = useNow()
  if (dueAt === null || ending) return undefined
  const past = daysUntil(dueAt, now) < 0
  return { strong: t('due', { past: past ? 'yes' : 'no' }), text: date(dueAt, 'short'), late: past }
}

interface ActsProps {
  readonly id: string
  readonly title: string
  readonly unread: boolean
  /** There is nothing left to do about it. */
  readonly ended: boolean
  readonly place: ReturnType<PlaceOf>
}

const Acts = ({ id, title, unread, ended, place }: ActsProps) => {
  const t = useTexts(noticeTexts)
  const [opened, read, undo] = [useOpened(), useMarkRead(), useMarkUnread()]
  const press = t(unread ? 'markRead' : 'markUnread')
  return (
    <Buttons>
      {place ? (
        <ButtonLink
          kind={ended ? 'plain' : 'secondary'}
          to={place.to}
          search={place.search}
          label={`${t('open')}: ${title}`}
          onGone={() => (unread ? opened.send({ ids: [id] }) : undefined)}
        >
          {t('open')}
        </ButtonLink>
      ) : null}
      {unread || !ended ? (
        <Button
          kind="plain"
          busy={read.busy || undo.busy}
          label={`${press}: ${title}`}
          onClick={({ currentTarget }) => {
            // Among the unread the row goes with the press.
            keepPlace(currentTarget)
            ;(unread ? read : undo).send({ ids: [id] })
          }}
        >
          {press}
        </Button>
      ) : null}
    </Buttons>
  )
}
