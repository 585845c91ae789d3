import type { Logger } from 'pino'
import type { House } from '../api/carry-out.ts'
import type { Label } from '../../kernel/language.ts'
import type { Tx } from '../database/transaction.ts'
import type { LoginLevel } from '../../kernel/actor.ts'
import type { Secrets } from '../secrets/secrets.ts'
import type { HeldRole } from './role.ts'
import type { HandOver } from './session/hand-over.ts'
import type { Language, SessionLimits } from './session/session.ts'

/** How to log in at the municipality's issuer. */
export interface Oidc {
  readonly issuer: string
  readonly clientId: string
  /** A shared secret, or a file with a private key (PEM or JWK) for `private_key_jwt`. */
  readonly secret: { readonly text: string } | { readonly privateKeyFile: string }
}

/** One of the people that a demo lets anybody log in as. */
export interface DemoPerson {
  /** Tied to the log-in by `demoSubject(slug)`. */
  readonly slug: string
  readonly name: string
  /** The code of the role that they start in. */
  readonly role: string
  readonly roleText: string
  readonly place: string
  /** One line on what they will see. */
  readonly sees: string
  /** The heading they stand under. */
  readonly group: string
}

/** The demo's clock, as its routes move it. */
export interface MovableClock {
  readonly now: () => Date
  /** Moves on to an instant, hour by hour, and plays the work that falls due; false if that is not ahead. */
  readonly moveTo: (to: Date) => Promise<boolean>
}

export interface Demo {
  readonly people: () => Promise<readonly DemoPerson[]>
  readonly clock: MovableClock
  /** Where this server reaches itself, if not at its base URL: `http://127.0.0.1:3000`. */
  readonly loopback?: string
}

type Page = string | Promise<string>

/** A role as the page shows it. */
export interface RoleChoice {
  readonly id: string
  readonly name: string
  readonly role: HeldRole['role']
  readonly kind: HeldRole['kind']
  readonly place: string
  readonly municipality: string
}

interface InLanguage {
  readonly language: Language
  /** Whether somebody has asked for that language, and it is not only the browser's. */
  readonly asked: boolean
}

/** The pages around log-in; the composition draws them. */
export interface LoginPages {
  readonly css: string
  readonly choose: (page: { language: Language; to: string; roles: readonly RoleChoice[] }) => Page
  readonly none: (page: InLanguage) => Page
  readonly failed: (page: InLanguage & { why: 'cancelled' | 'expired' | 'failed' }) => Page
  readonly loggedOut: (page: InLanguage & { light: boolean }) => Page
  readonly letter: (page: InLanguage & { failed: boolean }) => Page
  /** Somebody is logged in already; `to` is that one's. */
  readonly stands: (page: InLanguage & { name: string; to: string }) => Page
  readonly people: (page: { language: Language; act: string; people: readonly DemoPerson[] }) => Page
}

/** What somebody typed from a letter, and was told beside it. */
interface Typed {
  readonly code: string
  readonly number: string
  readonly secrets: Secrets
  /** By the house's clock. */
  readonly now: Date
}
/** Uses a letter, in a transaction of no municipality; undefined for whatever opens nothing. */
export type LetterIn = (
  tx: Tx,
  typed: Typed,
) => Promise<{ readonly loginId: string; readonly level: LoginLevel; readonly language: Language } | undefined>

/** What the routes around log-in stand on. */
export interface IdentityParts {
  readonly house: House
  readonly realClock: () => Date
  /** Without a slash at the end. */
  readonly baseUrl: string
  readonly oidc?: Oidc | undefined
  readonly demo?: Demo | undefined
  readonly pages: LoginPages
  readonly log: Logger
  readonly limits?: SessionLimits
  /** Whether a screen may be handed to a child; from the capability that knows. */
  readonly handOver?: HandOver
  /** Lets in by a letter with a code; from the capability that knows. */
  readonly letter?: LetterIn
  /** Whether a language has been looked over by somebody qualified, all of it; from the capability that knows. */
  readonly reviewed?: (tx: Tx, municipality: number, language: Language) => Promise<boolean>
  /** Whom to ring in the municipality when it is urgent, for the session's answer; from the capability that knows. */
  readonly emergency?: (tx: Tx, municipality: number, now: Date) => Promise<Emergency | null>
}

export interface Emergency {
  readonly name: Label
  readonly phone: string
}
