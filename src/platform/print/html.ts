import { html, raw } from 'hono/html'
import { directionOf, isLanguage } from '../../kernel/language.ts'
import type { Piece } from '../../kernel/piece.ts'
import type { PrintDocument, PrintPart } from './document.ts'

/** The same document as a page to print from the browser, for machines without a typesetter: real headings and lists, no script. */
export async function toHtml({ foot, also, ...first }: PrintDocument): Promise<string> {
  const parts = await Promise.all([first, ...(also ? [also] : [])].map(partOf))
  const page = await html`<!doctype html>
    <html lang="${first.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${first.title}</title>
      </head>
      <body>
        <main>${raw(parts.join('\n<hr />\n'))}</main>
        <footer>${foot}</footer>
      </body>
    </html>`
  return String(page)
}

async function partOf({ title, language, blocks }: PrintPart): Promise<string> {
  const inside = await Promise.all(blocks.map(async one => await blockOf(one)))
  const way = isLanguage(language) ? directionOf(language) : 'ltr'
  const part = await html`<article lang="${language}" dir="${way}">
    <h1>${title}</h1>
    ${raw(inside.join('\n'))}
  </article>`
  return String(part)
}

function blockOf(one: Piece) {
  switch (one.is) {
    case 'heading':
      if (one.level === 2) return html`<h2>${one.text}</h2>`
      return one.level === 3 ? html`<h3>${one.text}</h3>` : html`<h4>${one.text}</h4>`
    case 'text':
      return html`<p>${one.text}</p>`
    case 'list':
      return html`<ul>
        ${one.items.map(item => html`<li>${item}</li>`)}
      </ul>`
    case 'box':
      return html`<blockquote>${one.lines.map(line => html`<p>${line}</p>`)}</blockquote>`
    case 'choose':
      return html`<ul>
        ${one.items.map(item => html`<li>[&nbsp;&nbsp;] ${item}</li>`)}
      </ul>`
    case 'write':
      return html`<p>${one.label}</p>
        ${Array.from({ length: one.lines }, () => html`<p>____________________________________________</p>`)}`
    case 'facts':
      return html`<dl>
        ${one.rows.map(
          ({ label, value }) =>
            html`<dt>${label}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>`
  }
}
