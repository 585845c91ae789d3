import { Problem, useWrite } from '../../../../web/call/index.ts'
import { Button } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { remind } from '../../../gap/api.ts'
import { gapTexts } from './texts.ts'

/** Reminds somebody in one press; the mail says that something waits, not what. */
export const RemindButton = ({ gapId, name }: { gapId: string; name: string }) => {
  const t = useTexts(gapTexts)
  const write = useWrite(remind, { done: t('reminded', { name }) })
  return (
    <>
      <Button kind="secondary" busy={write.busy} onClick={() => write.send({ gapId })}>
        {t('remind', { name: name.split(' ')[0] ?? name })}
      </Button>
      <Problem of={write} />
    </>
  )
}
