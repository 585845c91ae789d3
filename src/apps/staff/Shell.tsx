import { Outlet } from '@tanstack/react-router'
import { Suspense, lazy } from 'react'
import { Link } from '../../web/kit/act/Link.tsx'
import { Icon } from '../../web/kit/Icon.tsx'
import { Logo } from '../../web/kit/track/Logo.tsx'
import { paths } from '../../web/paths/paths.ts'
import { Offline } from '../../web/session/Offline.tsx'
import { useSession } from '../../web/session/session.tsx'
import { DemoBar } from '../../web/shell/DemoBar.tsx'
import { PersonMenu } from '../../web/shell/PersonMenu.tsx'
import { shellTexts } from '../../web/shell/texts.ts'
import { useTexts } from '../../web/texts/use-texts.ts'
import { Acute } from './Acute.tsx'
import { placesOf } from './nav.ts'
import { Palette } from './Palette.tsx'
import { staffTexts } from './texts.ts'

// How many wait is fetched beside the page, never before it.
const Bell = lazy(async () => ({ default: (await import('../../capabilities/notice/ui/Bell.tsx')).Bell }))

// So is what was written without a network, and is sent now.
const SendLeft = lazy(async () => ({ default: (await import('../../web/drafts/SendLeft.tsx')).SendLeft }))

/** What stands around every screen of the staff app. */
export const Shell = () => {
  const t = useTexts(staffTexts)
  const skip = useTexts(shellTexts)('skip')
  const session = useSession()
  return (
    <>
      <a className="s-skip" href="#innhold">
        {skip}
      </a>
      <DemoBar />
      <header className="s-top">
        <div className="s-top-in">
          <Link className="s-brand" to={paths.day()}>
            <Logo />
            <span>Samspor</span>
          </Link>
          <nav className="s-nav" aria-label={t('mainMenu')}>
            {placesOf(session).map(({ to, text, icon }) => (
              <Link key={to} to={to} within={to !== paths.day()}>
                <Icon of={icon} />
                {t(text)}
              </Link>
            ))}
          </nav>
          <Palette />
          <Acute />
          <Suspense fallback={<span className="s-bell-place" />}>
            <Bell to={paths.notices()} />
          </Suspense>
          <PersonMenu />
        </div>
      </header>
      <Offline />
      <Suspense fallback={null}>
        <SendLeft />
      </Suspense>
      <main id="innhold" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="s-foot">
        <span>{session.municipality.name}</span>
        <span>{t('trail')}</span>
      </footer>
    </>
  )
}
