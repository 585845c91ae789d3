import type { ReactNode } from 'react'
import { Problem, Shown } from '../../../../web/call/index.ts'
import { useDraft } from '../../../../web/drafts/index.ts'
import type { Draft } from '../../../../web/drafts/index.ts'
import {
  Button,
  Buttons,
  Dialog,
  Icon,
  Link,
  Message,
  RadioCards,
  SavedMark,
  Stack,
  TextArea,
} from '../../../../web/kit/index.ts'
import { CheckmarkCircleIcon, CircleIcon } from '../../../../web/kit/icons.ts'
import { labelIn, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import { useChangeLevel, useLevelCheck } from '../hooks.ts'
import type { CaseShown } from '../hooks.ts'
import { caseTexts } from '../texts.ts'
import { LevelInvite } from './LevelInvite.tsx'
import type { AskFamily } from './LevelInvite.tsx'
import { chosenOf, emptyLevel, levelWords, needsOf } from './needs.ts'
import type { LevelCheck, LevelDraft, Need } from './needs.ts'
import { levelTexts } from './texts.ts'
import '../needs.css'

interface LevelDialogProps {
  shown: CaseShown
  onClose: () => void
  /** Asks the family about a service, from the room of consents. */
  ask?: AskFamily | undefined
  /** What the family has told in own words. */
  words?: ReactNode
}

/** Changes the level, up or down: the whole checklist is shown before anybody presses. */
export const LevelDialog = (props: LevelDialogProps) => {
  const { shown, onClose } = props
  const t = useTexts(levelTexts)
  const read = useLevelCheck(shown.id)
  return (
    <Dialog open wide title={t('title', { name: shown.child.name })} onClose={onClose}>
      <Shown of={read}>{check => <LevelForm {...props} check={check} />}</Shown>
    </Dialog>
  )
}

const LevelForm = ({ shown, check, onClose, ask, words: told }: LevelDialogProps & { check: LevelCheck }) => {
  const t = useTexts(levelTexts)
  const words = useTexts(caseTexts)
  const language = useLanguage()
  const draft = useDraft<LevelDraft>(`level.change:${shown.id}`, emptyLevel, levelWords)
  const change = useChangeLevel(t('changed'), () => (void draft.discard(), onClose()))
  const { toLevel, ...said } = draft.value
  const needs = needsOf(shown.id, check, draft.value)
  const services = chosenOf(check, draft.value).map(one => one.id)
  const ready = toLevel !== null && said.reason.trim() !== '' && needs.every(one => one.met)
  const name = labelIn(check.moves.find(one => one.to === toLevel)?.name, language) ?? ''
  return (
    <Stack>
      <p>{t('intro')}</p>
      <RadioCards
        label={t('to')}
        options={check.moves.map(one => ({
          value: `${one.to}`,
          title: `${one.to}. ${labelIn(one.name, language)}`,
          text: labelIn(one.meaning, language),
        }))}
        value={toLevel === null ? undefined : `${toLevel}`}
        onChange={value => draft.set({ toLevel: Number(value) })}
      />
      <LevelInvite caseId={shown.id} draft={draft} check={check} ask={ask} />
      {told}
      <Needs needs={needs} />
      <LevelWords draft={draft} check={check} />
      {change.theirs ? <Message tone="problem">{words('changedMeanwhile')}</Message> : <Problem of={change} />}
      <SavedMark of={draft.saved} />
      <Buttons>
        <Button
          busy={change.busy}
          disabled={!ready}
          onClick={() =>
            toLevel !== null && change.send({ caseId: shown.id, version: shown.version, toLevel, ...said, services })
          }
        >
          {t('change', { level: name, count: services.length })}
        </Button>
        <Button kind="plain" onClick={onClose}>
          {words('cancel')}
        </Button>
      </Buttons>
    </Stack>
  )
}

const LevelWords = ({ draft, check }: { draft: Draft<LevelDraft>; check: LevelCheck }) => {
  const t = useTexts(levelTexts)
  const { toLevel, reason, familyView, decision, passingOver } = draft.value
  const passes = check.moves.find(one => one.to === toLevel)?.needsReason === true
  return (
    <>
      <TextArea label={t('reason')} value={reason} onChange={value => draft.set({ reason: value })} />
      <TextArea
        label={t('familyView')}
        hint={t('familyHint')}
        value={familyView}
        onChange={value => draft.set({ familyView: value })}
      />
      {check.facts.evaluated ? null : (
        <TextArea
          label={t('decision')}
          hint={t('decisionHint')}
          value={decision}
          onChange={value => draft.set({ decision: value })}
        />
      )}
      {passes ? (
        <TextArea label={t('passingOver')} value={passingOver} onChange={value => draft.set({ passingOver: value })} />
      ) : null}
    </>
  )
}

const Needs = ({ needs }: { needs: readonly Need[] }) => {
  const t = useTexts(levelTexts)
  return (
    <section>
      <h3>{t('needs')}</h3>
      <ul className="s-needs">
        {needs.map(({ need, met, to }) => (
          <li key={need} data-met={met}>
            <Icon of={met ? CheckmarkCircleIcon : CircleIcon} />
            <span>
              {t('need', { need })} <b>{met ? t('met') : t('missing')}</b>
              {!met && to !== undefined ? (
                <>
                  {' '}
                  <Link to={to}>{t('way', { need })}</Link>
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
