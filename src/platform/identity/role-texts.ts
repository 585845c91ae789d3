import type { Actor } from '../../kernel/actor.ts'
import { textsIn } from '../../kernel/language.ts'
import type { Language, WrittenLanguage } from '../../kernel/language.ts'

/** What the roles are called, where a person chooses or sees their own. */
export const roleTexts: Record<WrittenLanguage, Record<Actor['role'], string>> = {
  nb: {
    practitioner: 'Ansatt',
    leader: 'Leder',
    coordinating_unit: 'Koordinerende enhet',
    bti_coordinator: 'BTI-koordinator',
    administrator: 'Administrator',
    privacy_officer: 'Personvernombud',
    guardian: 'Foresatt',
    youth: 'Ungdom',
  },
  nn: {
    practitioner: 'Tilsett',
    leader: 'Leiar',
    coordinating_unit: 'Koordinerande eining',
    bti_coordinator: 'BTI-koordinator',
    administrator: 'Administrator',
    privacy_officer: 'Personvernombod',
    guardian: 'Føresett',
    youth: 'Ungdom',
  },
}

/** What a role is called in a language. */
export const roleText = (role: Actor['role'], language: Language): string => textsIn(roleTexts, language)[role]
