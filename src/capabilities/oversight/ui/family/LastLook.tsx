import { useRead } from '../../../../web/call/index.ts'
import { Icon, Link, Stop } from '../../../../web/kit/index.ts'
import { EyeIcon } from '../../../../web/kit/icons.ts'
import { paths } from '../../../../web/paths/index.ts'
import { useSession } from '../../../../web/session/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import { openSeen } from '../../api.ts'
import { lookedTexts } from './looked-texts.ts'

/** Who looked last, and the way to all of them. */
export const LastLook = ({ caseId }: { caseId: string }) => {
  const t = useTexts(lookedTexts)
  const { date } = useDates()
  const { name: me } = useSession()
  const { data } = useRead(openSeen, { caseId, limit: 5 })
  if (!data) return null
  const last = data.looks.find(look => look.name !== me)
  const who = last ? [last.name, last.service].filter(Boolean).join(', ') || t('somebody') : ''
  return (
    <Stop title={t('lastLooked')}>
      <p>{last ? t('lastLine', { who, day: date(last.at) }) : t('lastNobody')}</p>
      <p>
        <Icon of={EyeIcon} /> <Link to={paths.family.insight()}>{t('allLooked')}</Link>
      </p>
    </Stop>
  )
}
