import { Page, PageHead } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import type { NoticeKind } from '../model.ts'
import { Choice } from './Choice.tsx'
import { Inbox } from './Inbox.tsx'
import type { PlaceOf } from './OneNotice.tsx'
import { ANSWERS, staffPlace } from './place.ts'
import { staffNoticeTexts } from './staff-texts.ts'
import { noticeTexts } from './texts.ts'

const ofStaff: PlaceOf = notice => {
  const to = staffPlace(notice)
  return to === undefined ? undefined : { to }
}

/** Varsler, for an employee. */
export const StaffNotices = () => {
  const t = useTexts(noticeTexts)
  const s = useTexts(staffNoticeTexts)
  const say = (kind: NoticeKind) =>
    ANSWERS.includes(kind) || kind === 'unit_question' ? s('answered', { kind }) : undefined
  return (
    <Page>
      <PageHead title={t('title')} intro={t('intro')} />
      <Choice />
      <Inbox placeOf={ofStaff} say={say} />
    </Page>
  )
}
