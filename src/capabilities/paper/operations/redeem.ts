import type { Tx } from '../../../platform/database/transaction.ts'
import type { LetterIn } from '../../../platform/identity/index.ts'
import { isLanguage } from '../../../kernel/language.ts'
import { judgeTry, typedCode, typedNumber } from '../letter-rules.ts'
import { findByCode, saveTry, saveUsed } from '../letter-store.ts'
import { codeHash, numberHash } from './letter-secrets.ts'

/**
 * Uses a letter, in the transaction before a municipality is known. Time and place by the code and the number; more only where
 * somebody who works here has seen who the person is. Whatever is wrong is answered alike.
 */
export const redeemLetter: LetterIn = async (tx: Tx, { code, number, secrets, now }) => {
  const letter = await findByCode(tx, codeHash(secrets, typedCode(code)))
  const given = numberHash(secrets, letter?.id ?? '', typedNumber(number))
  if (!letter) return undefined
  // Two keyed hashes: how long they take to differ tells nothing of what was typed.
  const verdict = judgeTry(letter, given === letter.numberHash, now)
  if (verdict === 'wrong' || verdict === 'over') await saveTry(tx, letter, verdict === 'over' ? now : undefined)
  if (verdict !== 'in') return undefined
  await saveUsed(tx, letter, now)
  const { loginId, language, seen } = letter
  return { loginId, level: seen ? 'substantial' : 'low', language: isLanguage(language) ? language : 'nb' }
}
