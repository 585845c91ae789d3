import { Problem, useWrite } from '../../../../web/call/index.ts'
import { Button } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { remind } from '../../../gap/api.ts'
import { gapTexts } from './texts.ts'

interface RemindButtonProps {
  readonly caseId: string
  readonly gapId: string
  readonly name: string
}

/** Reminds somebody in one press; the mail says that something waits, not what. */
export const RemindButton = ({ caseId, gapId, name }: RemindButtonProps) => {
  const t = useTexts(gapTexts)
  const write = useWrite(remind, { done: t('reminded', { name }) })
  return (
    <>
      <Button kind="secondary" busy={write.busy} onClick={() => write.send({ caseId, gapId })}>
        {t('remind', { name: name.split(' ')[0] ?? name })}
      </Button>
      <Problem of={write} />
    </>
  )
}
