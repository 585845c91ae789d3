import { Spor, SporHead } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { Choice } from './Choice.tsx'
import { Inbox } from './Inbox.tsx'
import { familyPlace } from './place.ts'
import { noticeTexts } from './texts.ts'

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
