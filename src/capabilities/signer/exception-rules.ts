import { dayOf } from '../../kernel/time.ts'
import { hasAge, isOn, responsibleAt } from './rules.ts'
import { exceptionReason } from './signing-model.ts'
import type { SigningException, WhoSigns } from './who-model.ts'

/** Why an exception may not be made, or undefined: it needs its legal reason, its age, its topics, and somebody left to answer. */
export const wrongIn = (
  who: WhoSigns,
  wanted: Pick<SigningException, 'kind' | 'personId' | 'topics' | 'reason' | 'from' | 'to'>,
  now: Date,
) => {
  const reason = exceptionReason(wanted.reason)
  if (!reason || reason.kind !== wanted.kind || reason.retired) return 'signer.reason_unknown' as const
  if (wanted.to <= wanted.from || wanted.to <= dayOf(now)) return 'signer.ends_before' as const
  if (reason.fromAge !== undefined && !hasAge(who.child.birthDate, reason.fromAge, now))
    return 'signer.too_young' as const
  const allowed = reason.topics
  if (allowed && (wanted.topics === null || wanted.topics.some(one => !allowed.includes(one))))
    return 'signer.not_for_topic' as const
  if (wanted.kind !== 'without_guardian') return undefined
  const left = responsibleAt(who, now).map(one => one.personId)
  if (wanted.personId === null || !left.includes(wanted.personId)) return 'signer.not_responsible' as const
  const out = who.exceptions
    .filter(one => one.kind === 'without_guardian' && isOn(one, dayOf(now)))
    .map(one => one.personId)
  return left.some(one => one !== wanted.personId && !out.includes(one)) ? undefined : ('signer.nobody_left' as const)
}
