import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../kit/act/Button.tsx'
import { ButtonLink } from '../kit/act/Link.tsx'
import { Page, PageHead } from '../kit/page/Page.tsx'
import { paths } from '../paths/paths.ts'
import { useOnline } from '../session/use-online.ts'
import { useTexts } from '../texts/use-texts.ts'
import { shellTexts } from './texts.ts'

const home = () => (document.documentElement.dataset['app'] === 'family' ? paths.family.home() : paths.day())

/** An address that leads nowhere, or to what one may not see: the same words. */
export const NotFound = () => {
  const t = useTexts(shellTexts)
  return (
    <Page>
      <PageHead title={t('notFound')} intro={t('notFoundWay')} />
      <div>
        <ButtonLink to={home()}>{t('toStart')}</ButtonLink>
      </div>
    </Page>
  )
}

/** How browsers say that the file of a screen could not be fetched. */
const NOT_FETCHED = /dynamically imported module|importing a module script|unable to preload/i

/** A screen that failed, or could not be fetched; nothing of what failed is shown. */
export const Crashed = ({ error }: { error: unknown }) =>
  error instanceof Error && NOT_FETCHED.test(error.message) && !navigator.onLine ? <NotFetched /> : <Stopped />

/** Without network a screen that nobody has opened yet is not there. It comes by itself; to load anew would lose the rest. */
const NotFetched = () => {
  const t = useTexts(shellTexts)
  useEffect(() => {
    const again = () => globalThis.location.reload()
    globalThis.addEventListener('online', again)
    return () => globalThis.removeEventListener('online', again)
  }, [])
  return (
    <Page>
      <PageHead title={t('notFetched')} intro={t('notFetchedWay')} />
      <div>
        <Button onClick={() => globalThis.history.back()}>{t('back')}</Button>
      </div>
    </Page>
  )
}

const Stopped = () => {
  const t = useTexts(shellTexts)
  return (
    <Page>
      <PageHead title={t('crashed')} intro={t('crashedWay')} />
      <div>
        <Button onClick={() => globalThis.location.reload()}>{t('reload')}</Button>
      </div>
    </Page>
  )
}

/** Nobody answers; it is asked again and again, and the app comes by itself. `beside` is what can be done meanwhile. */
export const NoServer = ({ beside }: { beside?: ReactNode }) => {
  const t = useTexts(shellTexts)
  const online = useOnline()
  return (
    <>
      <main>
        <Page>
          <PageHead title={t(online ? 'noServer' : 'noNetwork')} intro={t(online ? 'noServerWay' : 'noNetworkWay')} />
          <div>
            <Button onClick={() => globalThis.location.reload()}>{t('reload')}</Button>
          </div>
        </Page>
      </main>
      {beside}
    </>
  )
}
