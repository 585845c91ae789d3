import { useState } from 'react'
import { Send, useWrite } from '../../../web/call/index.ts'
import { DateField, Dialog, Select, Stack, TextField } from '../../../web/kit/index.ts'
import { useNow } from '../../../web/session/index.ts'
import { localDay, useTexts } from '../../../web/texts/index.ts'
import * as api from '../language-api.ts'
import type { Languages } from './LanguagesPage.tsx'
import { languageTexts } from './language-texts.ts'

type NoteReviewProps = { languages: Languages; onClose: () => void }

/** What is noted, while it is written. */
const useNoting = ({ languages, onClose }: NoteReviewProps) => {
  const t = useTexts(languageTexts)
  const [form, setForm] = useState({ language: '', reviewer: '', qualification: '', reviewedOn: '' })
  const [tried, setTried] = useState(false)
  const write = useWrite(api.noteReview, { done: t('saved'), onDone: onClose })
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part })
  const missing = (value: string) => (tried && value.trim().length < 2 ? t('fillIn') : undefined)
  const chosen = languages.find(one => one.language === form.language)
  const send = () => {
    setTried(true)
    const { reviewer, qualification, reviewedOn } = form
    if (!chosen || [reviewer, qualification, reviewedOn].some(one => one.trim().length < 2)) return
    const { language, edition } = chosen
    write.send({ language, edition, reviewer: reviewer.trim(), qualification: qualification.trim(), reviewedOn })
  }
  return { form, set, missing, chosen, write, send }
}

/** Notes who has looked over a language, and by what competence. */
export const NoteReview = (props: NoteReviewProps) => {
  const t = useTexts(languageTexts)
  const now = useNow()
  const { form, set, missing, chosen, write, send } = useNoting(props)
  const there = props.languages.filter(one => one.texts > one.missing)
  return (
    <Dialog open onClose={props.onClose} title={t('note')} wide>
      <Stack>
        <p>{t('holds')}</p>
        <Select
          label={t('which')}
          unchosen={t('choose')}
          options={there.map(one => ({ value: one.language, label: one.name }))}
          value={chosen?.language ?? ''}
          onChange={language => set({ language })}
          error={missing(form.language)}
        />
        <TextField
          label={t('reviewer')}
          value={form.reviewer}
          onChange={reviewer => set({ reviewer })}
          maxLength={200}
          error={missing(form.reviewer)}
        />
        <TextField
          label={t('qualification')}
          hint={t('qualificationHint')}
          value={form.qualification}
          onChange={qualification => set({ qualification })}
          maxLength={200}
          error={missing(form.qualification)}
        />
        <DateField
          label={t('reviewedOn')}
          value={form.reviewedOn}
          to={localDay(now)}
          onChange={reviewedOn => set({ reviewedOn })}
          error={missing(form.reviewedOn)}
        />
        <Send of={write} onSend={send}>
          {t('save')}
        </Send>
      </Stack>
    </Dialog>
  )
}
