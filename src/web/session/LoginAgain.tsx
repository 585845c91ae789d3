import { useEffect, useSyncExternalStore } from 'react'
import { loginNeeded } from '../call/login-needed.ts'
import { callTexts } from '../call/texts.ts'
import { ButtonLink } from '../kit/act/Link.tsx'
import { Buttons } from '../kit/act/Buttons.tsx'
import { Dialog } from '../kit/say/Dialog.tsx'
import { paths } from '../paths/paths.ts'
import { useTexts } from '../texts/use-texts.ts'
import { readSession, useAllAgain, useSession } from './session.tsx'

/** Asks for a new log-in on top of the page when the old has ended; what is written stays where it is. */
export const LoginAgain = () => {
  const t = useTexts(callTexts)
  const { id } = useSession()
  const allAgain = useAllAgain()
  const needs = useSyncExternalStore(loginNeeded.listen, loginNeeded.now)
  const asked = needs !== undefined
  useEffect(() => {
    if (!asked) return
    const look = () => {
      void readSession().then(
        known => {
          // somebody else's log-in must never carry out what this person had begun
          if (known.session.id !== id) return globalThis.location.reload()
          loginNeeded.settled()
          return allAgain()
        },
        () => undefined,
      )
    }
    globalThis.addEventListener('focus', look)
    return () => globalThis.removeEventListener('focus', look)
  }, [asked, id, allAgain])
  const here = asked ? globalThis.location.pathname + globalThis.location.search : '/'
  const level = needs === 'high' ? '&level=high' : ''
  return (
    <Dialog open={asked} title={t('loginAgain')}>
      <p>{needs === 'high' ? t('loginStronger') : t('loginSafe')}</p>
      <Buttons>
        <ButtonLink href={paths.login(here) + level} newWindow>
          {t('loginHere')}
        </ButtonLink>
        <ButtonLink kind="secondary" href={paths.login(here) + level}>
          {t('loginThis')}
        </ButtonLink>
      </Buttons>
    </Dialog>
  )
}
