import { useState } from 'react'
import { Problem } from '../../../../web/call/index.ts'
import { Button, Buttons, Dialog, Stack } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { useTakeBack } from '../hooks.ts'
import { feedbackTexts } from '../texts.ts'

/** Takes an answer back, asked once more: the words are deleted, and nothing brings them back. */
export const TakeBack = ({ caseId, answerId }: { caseId: string; answerId: string }) => {
  const t = useTexts(feedbackTexts)
  const [asking, setAsking] = useState(false)
  const take = useTakeBack({ done: t('tookBack'), onDone: () => setAsking(false) })
  return (
    <>
      <Button kind="plain" onClick={() => setAsking(true)}>
        {t('takeBack')}
      </Button>
      {asking ? (
        <Dialog open title={t('takeBackTitle')} onClose={() => setAsking(false)}>
          <Stack>
            <p>{t('takeBackText')}</p>
            <Problem of={take} />
            <Buttons>
              <Button kind="danger" busy={take.busy} onClick={() => take.send({ caseId, answerId })}>
                {t('takeBackYes')}
              </Button>
              <Button kind="plain" onClick={() => setAsking(false)}>
                {t('cancel')}
              </Button>
            </Buttons>
          </Stack>
        </Dialog>
      ) : null}
    </>
  )
}
