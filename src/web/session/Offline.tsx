import { callTexts } from '../call/texts.ts'
import { CloudSlashIcon } from '../kit/icons.ts'
import { Message } from '../kit/say/Message.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { useOnline } from './use-online.ts'

/** Says that there is no network, and that no word is lost. */
export const Offline = () => {
  const t = useTexts(callTexts)
  const online = useOnline()
  return (
    <output className="s-offline">
      {online ? null : <Message icon={CloudSlashIcon}>{t('offlineBanner')}</Message>}
    </output>
  )
}
