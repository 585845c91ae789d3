import { useState } from 'react'
import { Problem } from '../../../../web/call/index.ts'
import { Button, Row, Stack } from '../../../../web/kit/index.ts'
import { languageName, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { GuardianShown, OpenedChild } from '../hooks.ts'
import { useEndGuardian } from '../hooks.ts'
import { KeepOut } from '../protection/LetIn.tsx'
import { protectionTexts } from '../protection/texts.ts'
import { aboutTexts } from './about-texts.ts'
import { relationWord, sourceWord } from './words.ts'

/** Those who are something to the child. */
export const Guardians = ({ child }: { child: OpenedChild }) => {
  const t = useTexts(aboutTexts)
  return (
    <section>
      <h3>{t('guardians')}</h3>
      {child.guardians.length === 0 ? <p>{t('none')}</p> : null}
      <Stack>
        {child.guardians.map(one => (
          <OneGuardian key={one.guardianshipId} childId={child.id} guardian={one} />
        ))}
      </Stack>
    </section>
  )
}

const OneGuardian = ({ childId, guardian }: { childId: string; guardian: GuardianShown }) => {
  const t = useTexts(aboutTexts)
  const { fullName, guardianshipId, version, relation } = guardian
  const p = useTexts(protectionTexts)
  const end = useEndGuardian(t('ended', { name: fullName }))
  const [keeping, setKeeping] = useState(false)
  return (
    <div>
      <Row apart>
        <p>
          <b>{fullName}</b> ({t('relation', { relation: relationWord(relation) })})
        </p>
        <Button
          kind="plain"
          busy={end.busy}
          label={t('endLabel', { name: fullName })}
          onClick={() => end.send({ childId, guardianshipId, version })}
        >
          {t('end')}
        </Button>
      </Row>
      <p>{useSentences(guardian).join(' ')}</p>
      {guardian.keptOut ? (
        <p>{p('keptOut', { name: fullName })}</p>
      ) : (
        <Button kind="plain" label={p('keepOutLabel', { name: fullName })} onClick={() => setKeeping(true)}>
          {p('keepOut')}
        </Button>
      )}
      {keeping ? <KeepOut childId={childId} guardian={guardian} onClose={() => setKeeping(false)} /> : null}
      <Problem of={end} />
    </div>
  )
}

const useSentences = (guardian: GuardianShown): readonly string[] => {
  const t = useTexts(aboutTexts)
  const language = useLanguage()
  const how = [guardian.phone, guardian.email].filter(one => one !== null).join(', ')
  const foreign = guardian.language !== 'nb' && guardian.language !== 'nn'
  return [
    guardian.parentalResponsibility ? t('responsible', { source: sourceWord(guardian.source) }) : t('notResponsible'),
    ...(guardian.livesWith ? [t('livesWith')] : []),
    ...(foreign ? [t('speaks', { language: languageName(guardian.language, language) })] : []),
    ...(guardian.interpreterLanguage ? [t('needsInterpreter')] : []),
    ...(how ? [t('reach', { how })] : []),
    ...(guardian.contactHidden ? [t('reachHidden')] : []),
  ]
}
