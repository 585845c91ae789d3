import { useState } from 'react'
import { useWrite } from '../../../../web/call/index.ts'
import { useDraft } from '../../../../web/drafts/index.ts'
import { useGo } from '../../../../web/paths/go.ts'
import { paths } from '../../../../web/paths/paths.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { decideConcern, noteConcern, remindOfConcern, shareConcern } from '../../api.ts'
import { EMPTY, missingIn, notedFrom, saidIn } from './form.ts'
import type { NewForm } from './form.ts'
import { newConcernTexts } from './texts.ts'

const NO_VIEW = { said: null, notYet: null }

/** The form of *Ny undring*: no word is lost, and one press notes it and does what was chosen. */
export const useNewConcern = () => {
  const t = useTexts(newConcernTexts)
  const go = useGo()
  const draft = useDraft<NewForm>('concern.new', EMPTY, saidIn)
  const [pressed, setPressed] = useState(false)
  const [noted, setNoted] = useState<string>()
  const form = draft.value
  // The words have found their place as soon as they are noted, whatever becomes of the next step.
  const follow = { onDone: ({ id }: { id: string }) => go(paths.concern(id)) }
  const share = useWrite(shareConcern, { ...follow, done: t('shared') })
  const wait = useWrite(remindOfConcern, { ...follow, done: t('kept') })
  const end = useWrite(decideConcern, { onDone: () => go(paths.day()), done: t('ended') })
  const note = useWrite(noteConcern, {
    onDone: ({ id, version }) => {
      void draft.discard()
      setNoted(id)
      const which = { concernId: id, version }
      if (form.next === 'share') share.send(which)
      else if (form.next === 'wait') wait.send({ ...which, lookAgainOn: form.lookAgainOn })
      else if (form.next === 'nothing')
        end.send({ ...which, reason: form.reason, ending: { outcome: 'ended' }, familyNotYet: null, child: NO_VIEW })
      else go(form.next === 'advice' ? paths.adviceFor(id) : paths.concern(id))
    },
  })
  const missing = missingIn(form)
  const send = (namesAreFine: boolean) => {
    setPressed(true)
    if (missing.length === 0) note.send({ ...notedFrom(form), namesAreFine })
  }
  const writes = [note, share, wait, end]
  return {
    form,
    /** Set when it is noted, also when what was to follow did not go. */
    noted,
    set: draft.set,
    draft,
    missing: pressed ? missing : [],
    send,
    namesFound: note.refused === 'concern.names_found',
    busy: writes.some(one => one.busy),
    problem: { problem: writes.find(one => one.problem)?.problem, waiting: writes.some(one => one.waiting) },
  }
}
export type NewConcernWork = ReturnType<typeof useNewConcern>
