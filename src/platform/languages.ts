import ar from '../../languages/ar.json' with { type: 'json' }
import en from '../../languages/en.json' with { type: 'json' }
import pl from '../../languages/pl.json' with { type: 'json' }
import se from '../../languages/se.json' with { type: 'json' }
import so from '../../languages/so.json' with { type: 'json' }
import uk from '../../languages/uk.json' with { type: 'json' }
import { isWritten, learn } from '../kernel/language.ts'
import type { Language, WrittenLanguage } from '../kernel/language.ts'
import { tongueFrom } from '../kernel/tongue.ts'
import type { LanguageFile } from '../kernel/tongue.ts'

/** The languages that stand in files. */
export type Learnt = Exclude<Language, WrittenLanguage>
export const languageFiles: Readonly<Record<Learnt, LanguageFile>> = { en, se, ar, uk, so, pl }

export const isLearnt = (language: Language): language is Learnt => !isWritten(language)

/** Takes in every language, for what the server says by itself: mails, papers, the pages of log-in. */
export const learnLanguages = (): void => {
  for (const [language, file] of Object.entries(languageFiles)) {
    const learnt = language as Learnt
    learn(learnt, tongueFrom(learnt, file))
  }
}
