import { dayOf } from '../../kernel/time.ts'
import type { Ask, AskKind } from './model.ts'

export type NoticeLanguage = 'nb' | 'nn'
type Words = Readonly<Record<NoticeLanguage, string>>

/** What is waited for, in words that say nothing about whom. */
const WHAT: Readonly<Record<AskKind, Words>> = {
  baton: { nb: 'Noen spør om du vil ta en oppgave.', nn: 'Nokon spør om du vil ta ei oppgåve.' },
  deputy: { nb: 'Noen spør om du vil være vikar.', nn: 'Nokon spør om du vil vere vikar.' },
  acting: { nb: 'Du har fått en oppgave inntil videre.', nn: 'Du har fått ei oppgåve inntil vidare.' },
  participation: { nb: 'Noen inviterer deg til å delta.', nn: 'Nokon inviterer deg til å delta.' },
  consent: { nb: 'Noen spør om du vil si ja eller nei.', nn: 'Nokon spør om du vil seie ja eller nei.' },
  meeting: { nb: 'Du er invitert til et møte.', nn: 'Du er invitert til eit møte.' },
  shared_concern: { nb: 'Noen har delt noe med deg.', nn: 'Nokon har delt noko med deg.' },
  advice: { nb: 'Noen ber deg om råd.', nn: 'Nokon ber deg om råd.' },
  consent_ends: { nb: 'Noe du har svart på, går snart ut.', nn: 'Noko du har svart på, går snart ut.' },
  block_review: { nb: 'Noe du har bestemt, skal ses på igjen.', nn: 'Noko du har bestemt, skal sjåast på igjen.' },
  offer_fell: { nb: 'En du har spurt, kan likevel ikke svare.', nn: 'Ein du har spurt, kan likevel ikkje svare.' },
  threshold: { nb: 'Noe endrer seg snart. Les hva det er.', nn: 'Noko endrar seg snart. Les kva det er.' },
  break_glass: { nb: 'Noen har brukt nødtilgang. Les hvorfor.', nn: 'Nokon har brukt naudtilgang. Les kvifor.' },
  minutes: { nb: 'Et møte er skrevet ned. Les om du er enig.', nn: 'Eit møte er skrive ned. Les om du er samd.' },
}
const SUBJECT: Words = { nb: 'Du har noe å svare på i Samspor', nn: 'Du har noko å svare på i Samspor' }
const BY: Words = { nb: 'Svar innen', nn: 'Svar innan' }
const LOG_IN: Words = { nb: 'Logg inn for å lese og svare:', nn: 'Logg inn for å lese og svare:' }

const norwegianDay = (day: string) => day.split('-').toReversed().join('.')

/** For what is about a child of whom nothing may be told: that there is something to log in for, and no more. */
export const bareNotice = (baseUrl: string) => ({ subject: 'Samspor', text: `Samspor\n${baseUrl}\n` })

/** The notice of an ask: its kind and its deadline, and nothing else. */
export function noticeOf(ask: Pick<Ask, 'kind' | 'dueAt'>, language: NoticeLanguage, baseUrl: string) {
  const by = `${BY[language]} ${norwegianDay(dayOf(ask.dueAt))}.`
  return { subject: SUBJECT[language], text: `${WHAT[ask.kind][language]}\n${by}\n\n${LOG_IN[language]}\n${baseUrl}\n` }
}

const ENDED: Words = {
  nb: 'Noe du er spurt om i Samspor, gjelder ikke lenger. Du trenger ikke gjøre noe.',
  nn: 'Noko du er spurd om i Samspor, gjeld ikkje lenger. Du treng ikkje gjere noko.',
}

/** That something one was asked holds no more: not what, not about whom, not why. */
export const endedNotice = (language: NoticeLanguage) => ({ subject: 'Samspor', text: `${ENDED[language]}\n` })
