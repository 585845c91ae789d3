import { Message } from '../kit/say/Message.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { callTexts } from './texts.ts'

/** Why a write was not done, or that it waits for the network; nothing when all is well. Put it above the button. */
export const Problem = ({ of }: { of: { problem: string | undefined; waiting: boolean } }) => {
  const t = useTexts(callTexts)
  if (of.waiting) return <Message>{t('waiting')}</Message>
  return of.problem === undefined ? null : <Message tone="problem">{of.problem}</Message>
}
