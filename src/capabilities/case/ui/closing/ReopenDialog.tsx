import { Shown } from '../../../../web/call/index.ts'
import { useDraft } from '../../../../web/drafts/index.ts'
import { Dialog, Select, Stack, TextArea } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { useForReopening, useReopen } from '../hooks.ts'
import type { CaseShown } from '../hooks.ts'
import { EndButtons } from './EndButtons.tsx'
import { closingTexts } from './texts.ts'

const NOBODY = 'nobody'

const empty = { because: '', familyView: '', said: '', notYet: '', offerTo: NOBODY }

/** Opens a closed case again; the leader acts until somebody says yes to the baton. */
export const ReopenDialog = ({ shown, onClose }: { shown: CaseShown; onClose: () => void }) => {
  const t = useTexts(closingTexts)
  const draft = useDraft(`case.reopen:${shown.id}`, empty, one => [one.because, one.familyView, one.said, one.notYet])
  const reopen = useReopen(t('reopened'), () => (void draft.discard(), onClose()))
  const { because, familyView, said, notYet, offerTo } = draft.value
  const child = { said: said.trim() === '' ? null : said, notYet: notYet.trim() === '' ? null : notYet }
  const isHeard = child.said !== null || child.notYet !== null
  return (
    <Dialog open title={t('reopenTitle', { name: shown.child.name })} onClose={onClose}>
      <Stack>
        <p>{t('reopenIntro')}</p>
        <TextArea label={t('because')} value={because} onChange={text => draft.set({ because: text })} />
        <TextArea label={t('familyView')} value={familyView} onChange={text => draft.set({ familyView: text })} />
        <TextArea label={t('childSaid')} value={said} onChange={text => draft.set({ said: text })} />
        <TextArea
          label={t('childNotYet')}
          value={notYet}
          onChange={text => draft.set({ notYet: text })}
          saved={draft.saved}
        />
        <OfferTo caseId={shown.id} value={offerTo} onChange={to => draft.set({ offerTo: to })} />
        <EndButtons
          write={reopen}
          words={t('reopen')}
          ready={because.trim() !== '' && familyView.trim() !== '' && isHeard}
          onSend={() =>
            reopen.send({
              caseId: shown.id,
              version: shown.version,
              because,
              familyView,
              child,
              ...(offerTo !== NOBODY && { offerTo }),
            })
          }
          onClose={onClose}
        />
      </Stack>
    </Dialog>
  )
}

interface OfferToProps {
  caseId: string
  value: string
  onChange: (to: string) => void
}

/** For whom the baton is offered; nobody is chosen beforehand, and until somebody says yes it is said who sees to it. */
const OfferTo = ({ caseId, value, onChange }: OfferToProps) => {
  const t = useTexts(closingTexts)
  return (
    <Shown of={useForReopening(caseId)}>
      {({ people, leader }) => (
        <Select
          label={t('offerTo')}
          hint={leader === null ? undefined : t('offerHint', { leader })}
          options={[
            { value: NOBODY, label: t('offerNobody') },
            ...people.map(one => ({
              value: one.id,
              label: one.title === null ? one.name : `${one.name}, ${one.title}`,
            })),
          ]}
          value={value}
          onChange={onChange}
        />
      )}
    </Shown>
  )
}
