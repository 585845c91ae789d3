import { useState } from 'react'
import { Send } from '../../../../web/call/index.ts'
import { ChipsMany, Dialog, Select, Stack, TextField } from '../../../../web/kit/index.ts'
import { useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { OpenedChild } from '../hooks.ts'
import { useChangeChild } from '../hooks.ts'
import { languageOptions } from '../languages.ts'
import { aboutTexts } from './about-texts.ts'

const NOBODY = 'none'

/** Changes the name that the child uses, languages and interpreter. */
export const ChangeChild = ({ child, onClose }: { child: OpenedChild; onClose: () => void }) => {
  const t = useTexts(aboutTexts)
  return (
    <Dialog open onClose={onClose} title={t('change', { child: child.name })}>
      <ChangeForm child={child} onClose={onClose} />
    </Dialog>
  )
}

const ChangeForm = ({ child, onClose }: { child: OpenedChild; onClose: () => void }) => {
  const t = useTexts(aboutTexts)
  const language = useLanguage()
  const write = useChangeChild(onClose, t('saved'))
  const [name, setName] = useState(child.preferredName ?? '')
  const [languages, setLanguages] = useState<string[]>(child.languages)
  const [interpreter, setInterpreter] = useState(child.interpreterLanguage ?? NOBODY)
  const preferredName = name.trim() === '' ? null : name.trim()
  const interpreterLanguage = interpreter === NOBODY ? null : interpreter
  const change = { preferredName, languages, interpreterLanguage }
  return (
    <Stack>
      <TextField label={t('preferredName')} value={name} onChange={setName} optional maxLength={100} />
      <ChipsMany
        label={t('languagesSpoken')}
        options={languageOptions(language, child.languages)}
        value={languages}
        onChange={setLanguages}
        error={languages.length === 0 ? t('missing') : undefined}
      />
      <Select
        label={t('interpreterFor')}
        options={[{ value: NOBODY, label: t('noInterpreter') }, ...languageOptions(language, languages)]}
        value={interpreter}
        onChange={setInterpreter}
      />
      <Send
        of={write}
        ready={languages.length > 0}
        onSend={() => write.send({ childId: child.id, version: child.version, ...change })}
      >
        {t('save')}
      </Send>
    </Stack>
  )
}
