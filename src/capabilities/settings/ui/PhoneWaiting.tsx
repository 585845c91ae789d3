import { ButtonLink, TaskList, TaskRow } from '../../../web/kit/index.ts'
import { PhoneIcon } from '../../../web/kit/icons.ts'
import { paths } from '../../../web/paths/paths.ts'
import { useSession } from '../../../web/session/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { isConfirmed } from '../model.ts'
import { useSettings } from './hooks.ts'
import { settingsTexts } from './texts.ts'

/** The number to ring in danger, as long as nobody here has rung it and found it right; only for whoever can confirm it. */
export const useUnconfirmed = () => {
  const { data } = useSettings(undefined, useSession().role === 'bti_coordinator')
  const phone = data?.settings.phones.childWelfareEmergency
  return phone && !isConfirmed(phone) ? phone : undefined
}

/** The same as something that waits. */
export const PhoneWaiting = () => {
  const t = useTexts(settingsTexts)
  const phone = useUnconfirmed()
  if (!phone) return null
  return (
    <TaskList label={t('part_telefoner')}>
      <TaskRow
        icon={PhoneIcon}
        look="gap"
        kind={t('part_telefoner')}
        title={<b>{t('notConfirmed', { number: phone.number })}</b>}
        reason={t('confirmIt')}
        act={<ButtonLink to={paths.settings('telefoner')}>{t('part_telefoner')}</ButtonLink>}
      />
    </TaskList>
  )
}
