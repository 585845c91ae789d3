import { readFileSync } from 'node:fs'
import { html } from 'hono/html'
import { LANGUAGES, LANGUAGE_CODES, directionOf, textsIn } from '../../kernel/language.ts'
import type { Language } from '../../kernel/language.ts'
import type { DemoPerson, LoginPages } from '../../platform/identity/index.ts'
import { roleText } from '../../platform/identity/role-texts.ts'
import { loginTexts } from './login-page-texts.ts'

type Html = ReturnType<typeof html>
type RoleChoice = Parameters<LoginPages['choose']>[0]['roles'][number]

const css = readFileSync(new URL('login-page.css', import.meta.url), 'utf8')

const mark = html`<svg viewBox="0 0 32 32" fill="none" aria-hidden="true" focusable="false">
  <path
    class="track"
    d="M3 25C11 25 11 9 20 9h9M3 30.5c11.5 0 11.5-16 17-16h9"
    stroke-width="2.4"
    stroke-linecap="round"
  />
  <rect class="rod" x="1" y="5.5" width="19" height="6.4" rx="3.2" transform="rotate(-38 11 9)" />
</svg>`

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none">
<path d="M3 25C11 25 11 9 20 9h9M3 30.5c11.5 0 11.5-16 17-16h9" stroke="#0d4f62" stroke-width="2.4"/>
<rect x="1" y="5.5" width="19" height="6.4" rx="3.2" fill="#f4a72c" transform="rotate(-38 11 9)"/></svg>`
const icon = `data:image/svg+xml,${encodeURIComponent(drawing)}`

/** The pages around log-in: drawn on the server, no script, readable without style. */
export const loginPages: LoginPages = {
  css,
  people: ({ language, act, people }) => {
    const text = textsIn(loginTexts, language)
    const body = people.length === 0 ? html`<p>${text.nobody}</p>` : groups(language, act, people)
    return page(
      language,
      text.peopleTitle,
      html`<p class="lead">${text.people}</p>
        ${body}`,
      { wide: true, other: '' },
    )
  },
  choose: ({ language, to, roles }) => {
    const text = textsIn(loginTexts, language)
    const kinds = (['employee', 'family'] as const).map(kind => {
      const own = roles.filter(role => role.kind === kind)
      const heading = kind === 'employee' ? text.work : text.home
      return own.length === 0
        ? ''
        : html`<h2>${heading}</h2>
            <ul class="cards">
              ${own.map(one => choice(language, to, one))}
            </ul>`
    })
    const other = `&to=${encodeURIComponent(to)}`
    return page(
      language,
      text.chooseTitle,
      html`<p class="lead">${text.choose}</p>
        ${kinds}`,
      { other },
    )
  },
  none: ({ language, asked }) => {
    const text = textsIn(loginTexts, language)
    const lines = html`<p class="lead">${text.none}</p>
      <p>${text.noneWork}</p>
      <p>${text.noneHome}</p>`
    return page(language, text.noneTitle, html`${lines}${again(language, asked)}`)
  },
  failed: ({ language, asked, why }) => {
    const text = textsIn(loginTexts, language)
    return page(
      language,
      text[`${why}Title`],
      html`<p class="lead">${text[why]}</p>
        ${again(language, asked)}`,
    )
  },
  letter: ({ language, asked, failed }) => {
    const text = textsIn(loginTexts, language)
    const field = (name: string, label: string, hint: string, extra: Html) =>
      html`<p class="field">
        <label for="${name}">${label}</label>
        <span id="${name}-hint" class="soft">${hint}</span>
        <input
          id="${name}"
          name="${name}"
          aria-describedby="${name}-hint"
          autocomplete="off"
          dir="ltr"
          required
          ${extra}
        />
      </p>`
    return page(
      language,
      text.letterTitle,
      html`<p class="lead">${text.letterLead}</p>
        ${failed ? html`<p class="problem" role="alert">${text.letterFailed}</p>` : ''}
        <form method="post" action="/login/letter${asked ? `?lang=${language}` : ''}">
          ${field('code', text.letterCode, text.letterCodeHint, html`autocapitalize="characters" spellcheck="false"`)}
          ${field('number', text.letterNumber, text.letterNumberHint, html`inputmode="numeric"`)}
          <p class="next"><button class="press">${text.letterPress}</button></p>
        </form>
        <p class="soft">${text.letterLost}</p>`,
      { other: '' },
    )
  },
  stands: ({ language, asked, name, to }) => {
    const text = textsIn(loginTexts, language)
    const self = new URLSearchParams({ level: 'low', anew: '', to, ...(asked && { lang: language }) })
    const other = `&${new URLSearchParams({ level: 'low', to }).toString()}`
    return page(
      language,
      text.standsTitle,
      html`<p class="lead">${text.stands} <strong>${name}</strong></p>
        <p class="next"><a class="press" href="${to}">${text.standsYes}</a></p>
        <p><a href="/login?${self.toString()}">${text.standsNo}</a></p>
        <p class="soft">${text.standsOut}</p>`,
      { other },
    )
  },
  loggedOut: ({ language, asked, light }) => {
    const text = textsIn(loginTexts, language)
    return page(
      language,
      text.outTitle,
      html`<p class="lead">${text.out}</p>
        ${again(language, asked)}
        ${light ? html`<p>${text.light} <a href="/login?level=low${asked ? `&lang=${language}` : ''}">${text.lightLink}</a></p>` : ''}`,
      { other: '' },
    )
  },
}

/** Only a language that somebody has asked for is asked for again: it is kept with the person, and a guess must not be. */
const again = (language: Language, asked: boolean) =>
  html`<p class="next">
    <a class="press" href="/login${asked ? `?lang=${language}` : ''}">${textsIn(loginTexts, language).again}</a>
  </p>`

function groups(language: Language, act: string, people: readonly DemoPerson[]) {
  const names = [...new Set(people.map(one => one.group))]
  return names.map(group => {
    const own = people.filter(one => one.group === group).map(one => person(language, act, one))
    return html`<section>
      <h2>${group}</h2>
      <ul class="cards">
        ${own}
      </ul>
    </section>`
  })
}

const person = (language: Language, act: string, { slug, name, roleText, place, sees }: DemoPerson) =>
  html`<li>
    <form method="post" action="${act}">
      <button class="card" name="person" value="${slug}">
        <span class="face" aria-hidden="true">${initials(name)}</span>
        <span class="who"><strong>${name}</strong><span class="soft">${roleText}, ${place}</span></span>
        <span class="sees"><span class="sr">${textsIn(loginTexts, language).sees}: </span>${sees}</span>
      </button>
    </form>
  </li>`

const choice = (language: Language, to: string, { id, name, role, place, municipality }: RoleChoice) =>
  html`<li>
    <form method="post" action="/login/role">
      <input type="hidden" name="to" value="${to}" />
      <button class="card" name="role" value="${id}">
        <span class="face" aria-hidden="true">${initials(name)}</span>
        <span class="who"
          ><strong>${roleText(role, language)}</strong><span class="soft">${place}, ${municipality}</span></span
        >
        <span class="sees">${name}</span>
      </button>
    </form>
  </li>`

const initials = (name: string) =>
  name
    .split(' ')
    .flatMap(part => [...part].slice(0, 1))
    .filter((_, at, all) => at === 0 || at === all.length - 1)
    .join('')

interface Look {
  readonly wide?: boolean
  /** What follows `?lang=` in the links to the other languages; without it there are none. */
  readonly other?: string
}

function page(language: Language, title: string, content: Html, { wide = false, other }: Look = {}) {
  const text = textsIn(loginTexts, language)
  const others = html`<nav class="others" aria-label="${text.languages}">
    ${LANGUAGE_CODES.filter(one => one !== language).map(
      one => html`<a href="?lang=${one}${other ?? ''}" lang="${one}" dir="${directionOf(one)}">${LANGUAGES[one]}</a>`,
    )}
  </nav>`
  return html`<!doctype html>
    <html lang="${language}" dir="${directionOf(language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} – Samspor</title>
        <link rel="icon" href="${icon}" />
        <link rel="stylesheet" href="/login/style.css" />
      </head>
      <body>
        <a class="skip" href="#innhold">${text.skip}</a>
        <header>
          <div>${mark}<span>Samspor</span></div>
        </header>
        ${other === undefined ? '' : others}
        <main id="innhold" class="${wide ? 'wide' : ''}">
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`
}
