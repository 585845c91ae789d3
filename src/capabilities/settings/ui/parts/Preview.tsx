import type { ReactNode } from 'react'
import { useTexts } from '../../../../web/texts/index.ts'
import { settingsTexts } from '../texts.ts'

/** How it looks to those who meet it, with what is written now. */
export const Preview = ({ children }: { children: ReactNode }) => {
  const t = useTexts(settingsTexts)
  return (
    <div className="s-settings-preview">
      <p className="s-soft s-small">{t('preview')}</p>
      {children}
    </div>
  )
}
