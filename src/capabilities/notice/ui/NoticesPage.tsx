import { Page, PageHead, Spor, SporHead } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { Choice } from './Choice.tsx'
import { Inbox } from './Inbox.tsx'
import type { PlaceOf } from './OneNotice.tsx'
import { familyPlace, staffPlace } from './place.ts'
import { noticeTexts } from './texts.ts'

const ofStaff: PlaceOf = notice => {
  const to = staffPlace(notice)
  return to === undefined ? undefined : { to }
}

/** Varsler, for an employee. */
export const StaffNotices = () => {
  const t = useTexts(noticeTexts)
  return (
    <Page>
      <PageHead title={t('title')} intro={t('intro')} />
      <Choice />
      <Inbox placeOf={ofStaff} />
    </Page>
  )
}

/** Varsler, in the family's app. */
export const FamilyNotices = () => {
  const t = useTexts(noticeTexts)
  return (
    <Spor>
      <SporHead title={t('title')} intro={t('intro')} />
      <Choice />
      <Inbox placeOf={familyPlace} />
    </Spor>
  )
}
