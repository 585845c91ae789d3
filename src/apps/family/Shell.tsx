import { Outlet } from '@tanstack/react-router'
import { Suspense, lazy } from 'react'
import { isWritten } from '../../kernel/language.ts'
import { Link } from '../../web/kit/act/Link.tsx'
import { Icon } from '../../web/kit/Icon.tsx'
import { DoorOpenIcon } from '../../web/kit/icons.ts'
import { Logo } from '../../web/kit/track/Logo.tsx'
import { paths } from '../../web/paths/paths.ts'
import { Offline } from '../../web/session/Offline.tsx'
import { useSession } from '../../web/session/session.tsx'
import { DemoBar } from '../../web/shell/DemoBar.tsx'
import { PersonMenu } from '../../web/shell/PersonMenu.tsx'
import { shellTexts } from '../../web/shell/texts.ts'
import { useLanguage } from '../../web/texts/language.tsx'
import { useTexts } from '../../web/texts/use-texts.ts'
import { HelpNow } from './HelpNow.tsx'
import { leaveQuickly } from './leave.ts'
import { places } from './nav.ts'
import { familyTexts } from './texts.ts'
import './family-shell.css'

// How many wait is fetched beside the page, never before it.
const Bell = lazy(async () => ({ default: (await import('../../capabilities/notice/ui/Bell.tsx')).Bell }))

// So are what is to be known before one reads, and what keeps the app and the words of a time without network.
const Beside = lazy(async () => ({ default: (await import('./Beside.tsx')).Beside }))

// Only for who reads another language than Norwegian.
const AboutLanguage = lazy(async () => ({
  default: (await import('../../web/shell/AboutLanguage.tsx')).AboutLanguage,
}))

// Only for who has the weakest log-in.
const LightPage = lazy(async () => ({ default: (await import('./LightPage.tsx')).LightPage }))

/** What stands around every page of the family's app; the weakest log-in has one page, and nothing around it. */
export const Shell = () =>
  useSession().level === 'low' ? (
    <Suspense>
      <LightPage />
    </Suspense>
  ) : (
    <Around />
  )

const Around = () => {
  const t = useTexts(familyTexts)
  const language = useLanguage()
  const skip = useTexts(shellTexts)('skip')
  return (
    <>
      <a className="s-skip" href="#innhold">
        {skip}
      </a>
      <DemoBar />
      <header className="s-home-top">
        <div>
          <Link className="s-brand" to={paths.family.home()}>
            <Logo />
            <span>Samspor</span>
          </Link>
          <Suspense fallback={<span className="s-bell-place" />}>
            <Bell to={paths.family.notices()} />
          </Suspense>
          <PersonMenu />
          <button type="button" className="s-leave s-along" onClick={leaveQuickly}>
            <Icon of={DoorOpenIcon} />
            {t('leave')}
          </button>
        </div>
      </header>
      <nav className="s-pages" aria-label={t('yourPages')}>
        {places.map(({ to, text, icon }) => (
          <Link key={to} to={to}>
            <Icon of={icon} />
            <span>{t(text)}</span>
          </Link>
        ))}
      </nav>
      {isWritten(language) ? null : (
        <Suspense>
          <AboutLanguage />
        </Suspense>
      )}
      <Offline />
      <main id="innhold" tabIndex={-1}>
        <Suspense fallback={null}>
          <Beside />
        </Suspense>
        <Outlet />
      </main>
      <HelpNow />
    </>
  )
}
