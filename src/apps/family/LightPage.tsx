import { LightNow } from '../../capabilities/home/ui/light/LightNow.tsx'
import { Button } from '../../web/kit/act/Button.tsx'
import { Icon } from '../../web/kit/Icon.tsx'
import { DoorOpenIcon } from '../../web/kit/icons.ts'
import { Menu } from '../../web/kit/act/Menu.tsx'
import { Logo } from '../../web/kit/track/Logo.tsx'
import { logOut } from '../../web/session/acts.ts'
import { Offline } from '../../web/session/Offline.tsx'
import { DemoBar } from '../../web/shell/DemoBar.tsx'
import { LanguageChoice } from '../../web/shell/LanguageChoice.tsx'
import { shellTexts } from '../../web/shell/texts.ts'
import { useTexts } from '../../web/texts/use-texts.ts'
import { HelpNow } from './HelpNow.tsx'
import { leaveQuickly } from './leave.ts'
import { familyTexts } from './texts.ts'

/** The one page of the weakest log-in. It stands in place of all others, and asks the server for nothing else. */
export const LightPage = () => {
  const t = useTexts(familyTexts)
  const shell = useTexts(shellTexts)
  return (
    <>
      <a className="s-skip" href="#innhold">
        {shell('skip')}
      </a>
      <DemoBar />
      <header className="s-home-top">
        <div>
          <span className="s-brand">
            <Logo />
            <span>Samspor</span>
          </span>
          <Menu label={shell('menu')} button={shell('menu')}>
            <LanguageChoice />
            <Button kind="secondary" wide onClick={() => void logOut()}>
              {shell('logOut')}
            </Button>
          </Menu>
          <button type="button" className="s-leave s-along" onClick={leaveQuickly}>
            <Icon of={DoorOpenIcon} />
            {t('leave')}
          </button>
        </div>
      </header>
      <Offline />
      <main id="innhold" tabIndex={-1}>
        <LightNow />
      </main>
      <HelpNow />
    </>
  )
}
