import { useTexts } from '../../../../web/texts/index.ts'
import { BecauseDialog, useReason } from './Because.tsx'
import type { ShownProtection } from './hooks.ts'
import { useKeepOut, useLetIn } from './hooks.ts'
import { protectionTexts } from './texts.ts'

interface LetInProps {
  childId: string
  shown: ShownProtection
  onClose: () => void
}

/** Lets one more employee know of the child. */
export const LetIn = ({ childId, shown, onClose }: LetInProps) => {
  const t = useTexts(protectionTexts)
  const draft = useReason(`let-in:${childId}`)
  const write = useLetIn(() => (void draft.discard(), onClose()), t('entered'))
  const named = shown.circle.map(one => one.id)
  const of = shown.candidates.filter(one => !named.includes(one.id))
  const send = (because: string, employeeId: string) => write.send({ childId, employeeId, because })
  const people = { label: t('whoMay'), of }
  return <BecauseDialog title={t('letIn')} {...{ draft, people, write, onSend: send, onClose }} />
}

interface KeepOutProps {
  childId: string
  guardian: { readonly guardianshipId: string; readonly version: number; readonly fullName: string }
  onClose: () => void
}

/** Keeps a guardian away from the child in every channel. */
export const KeepOut = ({ childId, guardian, onClose }: KeepOutProps) => {
  const t = useTexts(protectionTexts)
  const { guardianshipId, version, fullName: name } = guardian
  const draft = useReason(`keep-out:${guardianshipId}`)
  const write = useKeepOut(() => (void draft.discard(), onClose()), t('keptOut', { name }))
  const send = (because: string) => write.send({ childId, guardianshipId, version, because })
  const title = t('keepOutLabel', { name })
  return <BecauseDialog title={title} hint={t('keepOutHint')} {...{ draft, write, onSend: send, onClose }} />
}
