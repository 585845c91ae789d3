import type { Protection, Relation, Source } from '../../model.ts'

/** A relation as the texts name it. */
export const relationWord = (relation: Relation): string => relation.replace('_parent', '')
/** A source as the texts name it. */
export const sourceWord = (source: Source): string => source.replace('child_', '')
/** A grade of protection as the texts name it. */
export const gradeWord = (grade: Protection): string => {
  const words = { hidden_residence: 'hidden', client_address: 'client', strictly_confidential: 'strict' } as const
  return grade === 'none' || grade === 'confidential' ? grade : words[grade]
}
