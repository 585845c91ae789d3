import type { Actor, FamilyRole } from '../../../kernel/actor.ts'
import type { WriterKind } from '../model.ts'

/** As what somebody of the family writes, by the role of the session. */
const WRITES_AS: Readonly<Record<FamilyRole, WriterKind>> = { guardian: 'guardian', youth: 'youth' }

/** As what somebody of the family writes. */
export const writerKindOf = (actor: Extract<Actor, { kind: 'family' }>): WriterKind => WRITES_AS[actor.role]

/** The one of the family whose own words are read whatever they are; null for who works here. */
export const familyIdOf = (actor: Actor): string | null => (actor.kind === 'family' ? actor.id : null)
