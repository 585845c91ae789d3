import type { Note } from '../../model.ts'

/** What somebody who wonders has chosen to do now. */
const NEXT = ['share', 'advice', 'talk', 'wait', 'nothing'] as const
export type Next = (typeof NEXT)[number]

/** What has been written so far; a draft until it is noted. */
export interface NewForm extends Note, Record<string, unknown> {
  kind: 'child' | 'group' | 'nobody'
  childId: string
  childName: string
  birthDate: string
  group: string
  schoolEnvironment: boolean
  next: Next
  lookAgainOn: string
  reason: string
}

export const EMPTY: NewForm = {
  kind: 'child',
  childId: '',
  childName: '',
  birthDate: '',
  group: '',
  schoolEnvironment: false,
  arena: '',
  facts: '',
  childSaid: '',
  strengths: '',
  duration: '',
  earlier: '',
  interpretation: '',
  next: 'share',
  lookAgainOn: '',
  reason: '',
}

/** What somebody has written in it. */
export const saidIn = (form: NewForm) => [
  ...[form.childName, form.arena, form.group, form.facts, form.childSaid, form.strengths, form.duration],
  ...[form.earlier, form.interpretation, form.reason],
]

/** The ids of the fields that something can be wrong with. */
export const FIELDS = { who: 'hvem', group: 'gruppe', seen: 'sett', reason: 'grunn', day: 'dag' } as const

/** Which fields still need something before it can be noted. */
export const missingIn = (form: NewForm): readonly (keyof typeof FIELDS)[] => [
  ...(form.kind === 'child' && form.childId === '' ? (['who'] as const) : []),
  ...(form.kind === 'group' && form.group.trim() === '' ? (['group'] as const) : []),
  ...(form.facts.trim() === '' ? (['seen'] as const) : []),
  ...(form.next === 'nothing' && form.reason.trim() === '' ? (['reason'] as const) : []),
  ...(form.next === 'wait' && form.lookAgainOn === '' ? (['day'] as const) : []),
]

/** The choices that are there: a group has no family, and nobody's parents cannot be talked with. */
export const choicesFor = (form: NewForm): readonly Next[] =>
  form.kind === 'child' ? NEXT : NEXT.filter(one => one !== 'talk')

/** What is noted. */
export const notedFrom = (form: NewForm) => ({
  about:
    form.kind === 'child'
      ? ({ kind: 'child', childId: form.childId } as const)
      : form.kind === 'group'
        ? ({ kind: 'group', group: form.group } as const)
        : ({ kind: 'nobody' } as const),
  note: {
    arena: form.arena,
    facts: form.facts,
    childSaid: form.childSaid,
    strengths: form.strengths,
    duration: form.duration,
    earlier: form.earlier,
    interpretation: form.interpretation,
  },
  schoolEnvironment: form.schoolEnvironment,
})
