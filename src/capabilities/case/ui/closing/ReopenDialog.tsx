import { Shown } from '../../../../web/call/index.ts'
import { useDraft } from '../../../../web/drafts/index.ts'
import type { Draft } from '../../../../web/drafts/index.ts'
import { ChipsOf, Dialog, Select, Stack, TextArea } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { NOT_HEARD_AS } from '../../model.ts'
import type { NotHeard } from '../../model.ts'
import { useForReopening, useReopen } from '../hooks.ts'
import type { CaseShown } from '../hooks.ts'
import { EndButtons } from './EndButtons.tsx'
import { closingTexts } from './texts.ts'

const NOBODY = 'nobody'

interface Reopening extends Record<string, unknown> {
  because: string
  familyView: string
  said: string
  notYet: string
  whyNot: NotHeard | ''
  offerTo: string
}
const empty: Reopening = { because: '', familyView: '', said: '', notYet: '', whyNot: '', offerTo: NOBODY }

/** Opens a closed case again; the leader acts until somebody says yes to the baton. */
export const ReopenDialog = ({ shown, onClose }: { shown: CaseShown; onClose: () => void }) => {
  const t = useTexts(closingTexts)
  const draft = useDraft<Reopening>(`case.reopen:${shown.id}`, empty, one => [
    one.because,
    one.familyView,
    one.said,
    one.notYet,
  ])
  const reopen = useReopen(t('reopened'), () => (void draft.discard(), onClose()))
  const { because, familyView, said, notYet, whyNot, offerTo } = draft.value
  const child = {
    ...{ said: said.trim() === '' ? null : said, notYet: notYet.trim() === '' ? null : notYet },
    ...(whyNot && { notHeard: whyNot }),
  }
  const isHeard = child.said !== null || (child.notYet !== null && whyNot !== '')
  return (
    <Dialog open title={t('reopenTitle', { name: shown.child.name })} onClose={onClose}>
      <Stack>
        <p>{t('reopenIntro')}</p>
        <TextArea label={t('because')} value={because} onChange={text => draft.set({ because: text })} />
        <TextArea label={t('familyView')} value={familyView} onChange={text => draft.set({ familyView: text })} />
        <ChildsPart draft={draft} />
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

/** What the child thinks, or why the child is not heard yet: one of the list, and in words. */
const ChildsPart = ({ draft }: { draft: Draft<Reopening> }) => {
  const t = useTexts(closingTexts)
  const { said, notYet, whyNot } = draft.value
  return (
    <>
      <TextArea label={t('childSaid')} value={said} onChange={text => draft.set({ said: text })} />
      {said.trim() === '' ? (
        <ChipsOf
          label={t('childWhyNot')}
          of={NOT_HEARD_AS}
          value={whyNot}
          onChange={value => draft.set({ whyNot: value })}
        />
      ) : null}
      <TextArea
        label={t('childNotYet')}
        value={notYet}
        onChange={text => draft.set({ notYet: text })}
        saved={draft.saved}
      />
    </>
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
