import { NOT_HEARD } from '../../case/model.ts'
import type { NotHeard } from '../../case/model.ts'
import type { Moment, Tell, TellWhom, Told, Way } from '../model.ts'
import { TELLS, TELL_WHOM, WAYS } from '../model.ts'

/** What is being written; nothing is chosen beforehand. */
export interface VoiceDraft extends Record<string, unknown> {
  readonly mode: 'heard' | 'not_heard'
  readonly talkedBy: string
  readonly talkedOn: string
  readonly ways: readonly Way[]
  readonly words: string
  readonly tell: Tell | ''
  readonly told: string
  readonly tellWhom: TellWhom | ''
  readonly notFor: string
  readonly reason: NotHeard | ''
  readonly because: string
}

/** An empty form; today and oneself are the likely answers to who and when. */
export const emptyVoice = (today: string, me: string): VoiceDraft => ({
  mode: 'heard',
  talkedBy: me,
  talkedOn: today,
  ways: [],
  words: '',
  tell: '',
  told: '',
  tellWhom: '',
  notFor: '',
  reason: '',
  because: '',
})

/** Where the draft of a case is kept. */
export const voiceDraftKey = (caseId: string, moment: Moment): string => `voice.${moment}:${caseId}`

const isOpen = (tell: VoiceDraft['tell']): boolean => tell === 'all' || tell === 'some'

/** The form as it is sent, or undefined while something is missing. */
export function toldOf(draft: VoiceDraft): Told | undefined {
  if (draft.mode === 'not_heard')
    return draft.reason === '' || !draft.because.trim()
      ? undefined
      : { is: 'not_heard', reason: draft.reason, because: draft.because }
  const { tell, tellWhom } = draft
  if (!draft.talkedBy || !draft.talkedOn || draft.ways.length === 0 || !draft.words.trim() || tell === '')
    return undefined
  if (isOpen(tell) && tellWhom === '') return undefined
  if (tell === 'some' && !draft.told.trim()) return undefined
  if (tellWhom === 'not_guardian' && !draft.notFor) return undefined
  return {
    is: 'heard',
    talkedBy: draft.talkedBy,
    talkedOn: draft.talkedOn,
    ways: [...draft.ways],
    words: draft.words,
    tell,
    ...(tell === 'some' && { told: draft.told }),
    ...(isOpen(tell) && tellWhom !== '' && { tellWhom }),
    ...(isOpen(tell) && tellWhom === 'not_guardian' && { notFor: draft.notFor }),
  }
}

export const choices = { ways: WAYS, tells: TELLS, whom: TELL_WHOM, reasons: NOT_HEARD }
