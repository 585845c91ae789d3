import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button, Buttons, Icon } from '../../../../web/kit/index.ts'
import { EyeIcon, EyeSlashIcon, PadlockLockedIcon } from '../../../../web/kit/icons.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { ownWordTexts } from '../texts.ts'
import '../own-word.css'

/** What only I read: shut until I press, so that nobody reads it over my shoulder. */
export const Locked = ({ children }: { children: ReactNode }) => {
  const t = useTexts(ownWordTexts)
  const [open, setOpen] = useState(false)
  return (
    <div className="s-locked">
      <h3>
        <Icon of={PadlockLockedIcon} />
        {t('only')}
      </h3>
      <p>{t('onlyText')}</p>
      {open ? children : null}
      <Buttons>
        <Button kind="secondary" icon={open ? EyeSlashIcon : EyeIcon} expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'hide' : 'look')}
        </Button>
      </Buttons>
    </div>
  )
}
