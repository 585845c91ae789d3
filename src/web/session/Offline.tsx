import { useSyncExternalStore } from 'react'
import { callTexts } from '../call/texts.ts'
import { CloudSlashIcon } from '../kit/icons.ts'
import { Message } from '../kit/say/Message.tsx'
import { useTexts } from '../texts/use-texts.ts'

const listen = (listener: () => void) => {
  globalThis.addEventListener('online', listener)
  globalThis.addEventListener('offline', listener)
  return () => {
    globalThis.removeEventListener('online', listener)
    globalThis.removeEventListener('offline', listener)
  }
}

/** Says that there is no network, and that no word is lost. */
export const Offline = () => {
  const t = useTexts(callTexts)
  const online = useSyncExternalStore(listen, () => navigator.onLine)
  return (
    <output className="s-offline">
      {online ? null : <Message icon={CloudSlashIcon}>{t('offlineBanner')}</Message>}
    </output>
  )
}
