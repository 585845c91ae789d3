import { useUndo, useWrite } from '../../../web/call/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { count, list, markRead, markUnread } from '../api.ts'
import { noticeTexts } from './texts.ts'

const shows = [list, count]

/** Marks some as read without a word: the reader has gone to where it is acted on. */
export const useOpened = () => useWrite(markRead, { shows })

/** Marks some, or all, as read; offered to be taken back. */
export const useMarkRead = () => {
  const t = useTexts(noticeTexts)
  const undo = useUndo(markUnread)
  return useWrite(markRead, { shows, done: t('readDone'), undo: ({ ids }) => undo({ ids }) })
}

/** Marks as unread. */
export const useMarkUnread = () => useWrite(markUnread, { shows })
