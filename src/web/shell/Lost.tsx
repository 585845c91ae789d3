import { Button } from '../kit/act/Button.tsx'
import { ButtonLink } from '../kit/act/Link.tsx'
import { Page, PageHead } from '../kit/page/Page.tsx'
import { paths } from '../paths/paths.ts'
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

/** A screen that failed; nothing of what failed is shown. */
export const Crashed = () => {
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

/** Nobody answers. */
export const NoServer = () => {
  const t = useTexts(shellTexts)
  return (
    <main>
      <Page>
        <PageHead title={t('noServer')} intro={t('noServerWay')} />
        <div>
          <Button onClick={() => globalThis.location.reload()}>{t('reload')}</Button>
        </div>
      </Page>
    </main>
  )
}
