import type { Language } from '../texts/define.ts'
import { speak } from '../texts/format.ts'
import { callTexts } from './texts.ts'

const keys = {
  invalid_type: 'fieldMissing',
  too_small: 'fieldTooShort',
  too_big: 'fieldTooLong',
  invalid_format: 'fieldFormat',
  invalid_value: 'fieldChoose',
} as const
const known = (code: string): code is keyof typeof keys => code in keys

/** What is wrong with a field, from the code of the check that it did not pass. */
export const fieldText = (code: string, language: Language): string =>
  speak(callTexts, language)(known(code) ? keys[code] : 'fieldOther')
