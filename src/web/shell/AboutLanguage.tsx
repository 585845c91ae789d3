import { useMutation } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { Button } from '../kit/act/Button.tsx'
import { LanguageIcon } from '../kit/icons.ts'
import { Icon } from '../kit/Icon.tsx'
import { chooseLanguage } from '../session/acts.ts'
import { useAllAgain, useSession } from '../session/session.tsx'
import { someMissing } from '../texts/missing.ts'
import { useLanguage } from '../texts/language.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { languageTexts } from './language-texts.ts'
import { shellTexts } from './texts.ts'

/** In another language than Norwegian: that nobody qualified has looked it over, that some is in Norwegian, and the way there. */
export const AboutLanguage = () => {
  const t = useTexts(languageTexts)
  const label = useTexts(shellTexts)('language')
  const language = useLanguage()
  const { languageReviewed } = useSession()
  const missing = useSyncExternalStore(someMissing.listen, () => someMissing.in(language))
  const allAgain = useAllAgain()
  const norwegian = useMutation({ mutationFn: () => chooseLanguage('nb'), onSuccess: allAgain })
  if (languageReviewed && !missing) return null
  return (
    <section className="s-about-language s-no-print" aria-label={label}>
      <p>
        <Icon of={LanguageIcon} /> {languageReviewed ? null : t('unreviewed')} {missing ? t('missing') : null}
      </p>
      <Button kind="plain" busy={norwegian.isPending} onClick={() => norwegian.mutate()}>
        {t('showNorwegian')}
      </Button>
    </section>
  )
}
