import { useState } from 'react'
import { Send, useWrite } from '../../../../web/call/index.ts'
import { Chips, Details, Stack } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { agreeTalker } from '../../api.ts'
import type { Guide } from '../../guide-model.ts'
import type { ConcernShown } from '../../shown-model.ts'
import { GuidedStep } from './GuidedStep.tsx'
import { TalkFields } from './TalkFields.tsx'
import { concernPageTexts } from './texts.ts'

/** Who talks with the family, and what was said. */
export const TalkStep = ({ concern, guide }: { concern: ConcernShown; guide: Guide }) => {
  const t = useTexts(concernPageTexts)
  return (
    <GuidedStep concern={concern} guide={guide} form="family_talk" title={t('talkTitle')}>
      <Stack>
        {concern.leader === null ? null : (
          <Details summary={t('whoTalks')}>
            <WhoTalks concern={concern} leader={concern.leader} />
          </Details>
        )}
        <TalkFields concern={concern} today={guide.today} />
      </Stack>
    </GuidedStep>
  )
}

const WhoTalks = ({ concern, leader }: { concern: ConcernShown; leader: string }) => {
  const t = useTexts(concernPageTexts)
  const [talker, setTalker] = useState<'writer' | 'leader'>(concern.next?.who === leader ? 'leader' : 'writer')
  const agree = useWrite(agreeTalker, { done: t('whoTalksDone') })
  return (
    <Stack gap="small">
      <Chips
        label={t('whoTalks')}
        options={[
          { value: 'writer', label: t('writer', { name: concern.writer.name }) },
          { value: 'leader', label: t('leader', { name: leader }) },
        ]}
        value={talker}
        onChange={setTalker}
      />
      <Send
        of={agree}
        kind="secondary"
        onSend={() => agree.send({ concernId: concern.id, version: concern.version ?? 0, talker })}
      >
        {t('whoTalksDo')}
      </Send>
    </Stack>
  )
}
