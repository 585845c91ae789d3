import { useState } from 'react'
import { useTexts } from '../../../../web/texts/index.ts'
import type { Relation, Source } from '../../model.ts'
import { useAddGuardian } from '../hooks.ts'
import { aboutTexts } from './about-texts.ts'

const EMPTY = { givenName: '', familyName: '', phone: '', email: '', identityNumber: '', language: 'nb' }

/** A guardian being written; whether the person has responsibility is chosen by nobody beforehand. */
export const useGuardian = (childId: string, onClose: () => void) => {
  const t = useTexts(aboutTexts)
  const [person, setPerson] = useState(EMPTY)
  const [relation, setRelation] = useState<Relation | ''>('')
  const [responsible, setResponsible] = useState<'yes' | 'no'>()
  const [source, setSource] = useState<Source | ''>('')
  const [tried, setTried] = useState(false)
  const write = useAddGuardian(onClose, t('added', { name: person.givenName }))
  const filled = {
    ...{ givenName: person.givenName.trim() !== '', familyName: person.familyName.trim() !== '' },
    ...{ relation: relation !== '', responsible: responsible !== undefined, source: source !== '' },
  }
  const send = () => {
    setTried(true)
    if (!Object.values(filled).every(Boolean) || relation === '' || source === '') return
    const { givenName, familyName, language, phone, email, identityNumber } = person
    const known = {
      ...(phone !== '' && { phone }),
      ...(email !== '' && { email }),
      ...(identityNumber !== '' && { identityNumber }),
    }
    const parentalResponsibility = responsible === 'yes'
    write.send({
      childId,
      relation,
      parentalResponsibility,
      source,
      person: { givenName, familyName, language, ...known },
    })
  }
  return {
    ...{ person, relation, setRelation, responsible, setResponsible, source, setSource, write, send },
    to: (key: keyof typeof EMPTY) => (value: string) => setPerson(before => ({ ...before, [key]: value })),
    missing: (field: keyof typeof filled) => (tried && !filled[field] ? t('missing') : undefined),
  }
}
export type GuardianForm = ReturnType<typeof useGuardian>
