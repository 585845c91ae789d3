import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Draft } from '../../../../web/drafts/index.ts'
import { Button, ChipsMany, Message, Select, Stack } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import type { InvitableService } from '../../model.ts'
import type { LevelCheck, LevelDraft } from './needs.ts'
import { chosenOf } from './needs.ts'
import { levelTexts } from './texts.ts'

/** The form that asks the family about a service; `onAsked` when the question is sent. */
export type AskFamily = (about: { caseId: string; serviceId: string; onAsked: () => void }) => ReactNode

interface LevelInviteProps {
  caseId: string
  draft: Draft<LevelDraft>
  check: LevelCheck
  ask?: AskFamily | undefined
}

/** Who is asked to join with the change: those the family has said yes to; another service waits for the family. */
export const LevelInvite = ({ caseId, draft, check, ask }: LevelInviteProps) => {
  const t = useTexts(levelTexts)
  const [askedAbout, setAskedAbout] = useState<InvitableService>()
  const choose = (services: string[]) => draft.set({ services })
  const options = (wanted: boolean) =>
    check.services.filter(one => one.consented === wanted).map(({ id, name }) => ({ value: id, label: name }))
  const [open, others] = [options(true), options(false)]
  const chosen = chosenOf(check, draft.value).map(one => one.id)
  const waiting = chosenOf(check, draft.value).find(one => !one.consented)
  const leaveOut = (service: InvitableService) => choose(chosen.filter(id => id !== service.id))
  if (check.services.length === 0) return null
  return (
    <Stack>
      {open.length > 0 ? (
        <ChipsMany label={t('invite')} hint={t('inviteHint')} options={open} value={chosen} onChange={choose} />
      ) : null}
      {others.length > 0 ? (
        <Select
          label={open.length > 0 ? t('inviteOther') : t('invite')}
          hint={open.length > 0 ? undefined : t('inviteNone')}
          unchosen={t('choose')}
          options={others}
          value={waiting?.id ?? ''}
          onChange={id => choose([...chosen.filter(one => one !== waiting?.id), id])}
        />
      ) : null}
      {askedAbout && !waiting ? (
        <Message tone="yes">
          <p>{t('asked', { service: askedAbout.name })}</p>
        </Message>
      ) : null}
      {waiting ? (
        <Message>
          <p>{t('asksFirst', { service: waiting.name })}</p>
          {ask?.({
            ...{ caseId, serviceId: waiting.id },
            onAsked: () => {
              setAskedAbout(waiting)
              leaveOut(waiting)
            },
          })}
          <Button kind="plain" onClick={() => leaveOut(waiting)}>
            {t('leaveOut', { service: waiting.name })}
          </Button>
        </Message>
      ) : null}
    </Stack>
  )
}
