import { useState } from 'react'
import { Button } from '../../web/kit/act/Button.tsx'
import { ButtonLink } from '../../web/kit/act/Link.tsx'
import { Buttons } from '../../web/kit/act/Buttons.tsx'
import { PhoneIcon } from '../../web/kit/icons.ts'
import { Dialog } from '../../web/kit/say/Dialog.tsx'
import { paths } from '../../web/paths/paths.ts'
import { useSession } from '../../web/session/session.tsx'
import { useTexts } from '../../web/texts/use-texts.ts'
import { isPlace } from './nav.ts'
import { staffTexts } from './texts.ts'

/** The police's emergency number in Norway. */
const POLICE = '112'

/** *Akutt*, always in sight: the acute page, or the numbers to ring while there is none. */
export const Acute = () => {
  const t = useTexts(staffTexts)
  const { emergency } = useSession()
  const [open, setOpen] = useState(false)
  if (isPlace(paths.acute()))
    return (
      <ButtonLink kind="acute" icon={PhoneIcon} to={paths.acute()}>
        {t('acute')}
      </ButtonLink>
    )
  return (
    <>
      <Button kind="acute" icon={PhoneIcon} onClick={() => setOpen(true)}>
        {t('acute')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('acuteTitle')}>
        <p>{t('acuteIntro')}</p>
        <Buttons>
          <ButtonLink kind="acute" icon={PhoneIcon} href={`tel:${POLICE}`}>
            {t('call', { number: POLICE })}
          </ButtonLink>
          {emergency ? (
            <ButtonLink kind="acute" icon={PhoneIcon} href={`tel:${emergency.phone}`}>
              {emergency.name}
            </ButtonLink>
          ) : null}
        </Buttons>
      </Dialog>
    </>
  )
}
