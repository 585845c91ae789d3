import { useState } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { Button, Buttons, Card, DefinitionList } from '../../../web/kit/index.ts'
import { PencilLineIcon, PersonPlusIcon } from '../../../web/kit/icons.ts'
import { languageName, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { AddGuardian } from './about/AddGuardian.tsx'
import { aboutTexts } from './about/about-texts.ts'
import { ChangeChild } from './about/ChangeChild.tsx'
import { Guardians } from './about/Guardians.tsx'
import type { OpenedChild } from './hooks.ts'
import { useChild } from './hooks.ts'
import './refusal-texts.ts'

/** Om barnet: name, languages, interpreter, guardians. */
export const AboutChild = ({ childId }: { childId: string }) => {
  const read = useChild(childId)
  return <Shown of={read}>{child => <About child={child} />}</Shown>
}

const About = ({ child }: { child: OpenedChild }) => {
  const t = useTexts(aboutTexts)
  const [doing, setDoing] = useState<'change' | 'add'>()
  const close = () => setDoing(undefined)
  return (
    <Card title={t('title', { child: child.name })}>
      <DefinitionList look="beside" items={useFacts(child)} />
      <Guardians child={child} />
      <Buttons>
        <Button kind="secondary" icon={PencilLineIcon} onClick={() => setDoing('change')}>
          {t('change', { child: child.name })}
        </Button>
        <Button kind="secondary" icon={PersonPlusIcon} onClick={() => setDoing('add')}>
          {t('add')}
        </Button>
      </Buttons>
      {doing === 'change' ? <ChangeChild child={child} onClose={close} /> : null}
      {doing === 'add' ? <AddGuardian childId={child.id} onClose={close} /> : null}
    </Card>
  )
}

const useFacts = (child: OpenedChild) => {
  const t = useTexts(aboutTexts)
  const { date } = useDates()
  const language = useLanguage()
  const spoken = child.languages.map(tag => languageName(tag, language)).join(', ')
  const { birthDate, expectedOn, interpreterLanguage: interpreter, placeName, placeHidden } = child
  return [
    ...(birthDate ? [{ term: t('born'), text: date(birthDate, 'long') }] : []),
    ...(expectedOn && !birthDate ? [{ term: t('expected'), text: date(expectedOn, 'long') }] : []),
    { term: t('languages'), text: spoken },
    ...(interpreter
      ? [{ term: t('interpreter'), text: t('interpreterText', { language: languageName(interpreter, language) }) }]
      : []),
    ...(placeHidden ? [{ term: t('place'), text: t('placeHidden') }] : []),
    ...(placeName ? [{ term: t('place'), text: placeName }] : []),
  ]
}
