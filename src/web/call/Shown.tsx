import type { ReactNode } from 'react'
import { Button } from '../kit/act/Button.tsx'
import { ArrowsCirclepathIcon } from '../kit/icons.ts'
import { Message } from '../kit/say/Message.tsx'
import { Skeleton } from '../kit/say/Skeleton.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { NotFound } from '../shell/Lost.tsx'
import { callTexts } from './texts.ts'
import type { Read } from './use-read.ts'

interface ShownProps<Reply> {
  of: Read<Reply>
  /** What is shown while it is on its way; else a skeleton. */
  until?: ReactNode
  /** It is the whole screen: what one may not see looks like an address that leads nowhere. */
  whole?: boolean
  children: (data: Reply) => ReactNode
}

/** Shows what a read answers; its shape while it is on its way, and a way on when it did not come. */
export const Shown = <Reply,>({ of, until, whole = false, children }: ShownProps<Reply>) => {
  const t = useTexts(callTexts)
  if (of.data !== undefined) return <>{children(of.data)}</>
  if (!of.trouble) return <>{until ?? <Skeleton lines={4} />}</>
  if (of.trouble.kind === 'hidden' && whole) return <NotFound />
  if (of.trouble.kind === 'hidden')
    return (
      <Message>
        <h2>{t('hiddenTitle')}</h2>
        <p>{t('hidden')}</p>
      </Message>
    )
  return (
    <Message tone="problem">
      <h2>{t('readFailed')}</h2>
      <p>{of.trouble.kind === 'offline' ? t('offline') : t('broken')}</p>
      <div>
        <Button kind="secondary" icon={ArrowsCirclepathIcon} busy={of.fetching} onClick={of.again}>
          {t('again')}
        </Button>
      </div>
    </Message>
  )
}
