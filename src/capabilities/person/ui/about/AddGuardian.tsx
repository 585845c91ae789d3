import { Send } from '../../../../web/call/index.ts'
import { Chips, Dialog, Select, Stack, TextField } from '../../../../web/kit/index.ts'
import { useLanguage, useTexts } from '../../../../web/texts/index.ts'
import { RELATIONS, SOURCES } from '../../model.ts'
import { languageOptions } from '../languages.ts'
import { aboutTexts } from './about-texts.ts'
import type { GuardianForm } from './use-guardian.ts'
import { useGuardian } from './use-guardian.ts'
import { relationWord, sourceWord } from './words.ts'

/** Adds a guardian or other carer. */
export const AddGuardian = ({ childId, onClose }: { childId: string; onClose: () => void }) => {
  const t = useTexts(aboutTexts)
  return (
    <Dialog open onClose={onClose} title={t('add')}>
      <AddForm childId={childId} onClose={onClose} />
    </Dialog>
  )
}

const AddForm = ({ childId, onClose }: { childId: string; onClose: () => void }) => {
  const t = useTexts(aboutTexts)
  const form = useGuardian(childId, onClose)
  return (
    <Stack>
      <WhatToChild form={form} />
      <WhoItIs form={form} />
      <HowToReach form={form} />
      <Send of={form.write} onSend={form.send}>
        {t('save')}
      </Send>
    </Stack>
  )
}

const WhatToChild = ({ form }: { form: GuardianForm }) => {
  const t = useTexts(aboutTexts)
  return (
    <>
      <Select
        label={t('whatRelation')}
        unchosen={t('choose')}
        options={RELATIONS.map(value => ({ value, label: t('relation', { relation: relationWord(value) }) }))}
        value={form.relation}
        onChange={form.setRelation}
        error={form.missing('relation')}
      />
      <Chips
        label={t('answers')}
        options={(['yes', 'no'] as const).map(value => ({ value, label: t(value) }))}
        value={form.responsible}
        onChange={form.setResponsible}
        error={form.missing('responsible')}
      />
      <Select
        label={t('knownFrom')}
        unchosen={t('choose')}
        options={SOURCES.map(value => ({ value, label: t('source', { source: sourceWord(value) }) }))}
        value={form.source}
        onChange={form.setSource}
        error={form.missing('source')}
      />
    </>
  )
}

const WhoItIs = ({ form }: { form: GuardianForm }) => {
  const t = useTexts(aboutTexts)
  const language = useLanguage()
  const { person, to, missing } = form
  return (
    <>
      <TextField
        label={t('givenName')}
        value={person.givenName}
        onChange={to('givenName')}
        error={missing('givenName')}
      />
      <TextField
        label={t('familyName')}
        value={person.familyName}
        onChange={to('familyName')}
        error={missing('familyName')}
      />
      <Select
        label={t('languages')}
        options={languageOptions(language)}
        value={person.language}
        onChange={to('language')}
      />
    </>
  )
}

const HowToReach = ({ form }: { form: GuardianForm }) => {
  const t = useTexts(aboutTexts)
  const { person, to, write } = form
  const wrong = (field: string) => write.fieldError(`person.${field}`)
  return (
    <>
      <TextField
        label={t('phone')}
        type="tel"
        value={person.phone}
        onChange={to('phone')}
        error={wrong('phone')}
        optional
      />
      <TextField
        label={t('email')}
        type="email"
        value={person.email}
        onChange={to('email')}
        error={wrong('email')}
        optional
      />
      <TextField
        label={t('number')}
        hint={t('numberHint')}
        inputMode="numeric"
        value={person.identityNumber}
        onChange={to('identityNumber')}
        error={wrong('identityNumber')}
        optional
      />
    </>
  )
}
