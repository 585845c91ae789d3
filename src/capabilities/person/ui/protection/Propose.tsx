import { Dialog } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { BecauseDialog, useReason } from './Because.tsx'
import type { ShownProtection } from './hooks.ts'
import { usePropose } from './hooks.ts'
import { protectionTexts } from './texts.ts'

/** What is proposed, and how it is said. */
export interface Proposal {
  readonly about: { readonly kind: 'grade' | 'guardian' | 'found'; readonly id: string }
  readonly what: string
}

interface ProposeProps {
  childId: string
  shown: ShownProtection
  proposal: Proposal
  onClose: () => void
}

/** Proposes to protect less, and asks another to confirm. */
export const Propose = ({ childId, shown, proposal, onClose }: ProposeProps) => {
  const t = useTexts(protectionTexts)
  const draft = useReason(`propose:${proposal.about.id}`)
  const write = usePropose(() => (void draft.discard(), onClose()), t('proposed'))
  if (shown.confirmers.length === 0)
    return (
      <Dialog open onClose={onClose} title={proposal.what}>
        <p>{t('nobodyConfirms')}</p>
      </Dialog>
    )
  const send = (because: string, askedId: string) => write.send({ childId, about: proposal.about, because, askedId })
  const people = { label: t('whoConfirms'), of: shown.confirmers }
  return <BecauseDialog title={proposal.what} {...{ draft, people, write, onSend: send, onClose }} />
}
