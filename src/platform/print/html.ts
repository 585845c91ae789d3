import { html, raw } from 'hono/html'
import type { Block, PrintDocument } from './document.ts'

/** The same document as a page to print from the browser, for machines without a typesetter: real headings and lists, no script. */
export async function toHtml({ title, language, foot, blocks }: PrintDocument): Promise<string> {
  const inside = await Promise.all(blocks.map(async one => await blockOf(one)))
  const page = await html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${raw(inside.join('\n'))}
        </main>
        <footer>${foot}</footer>
      </body>
    </html>`
  return String(page)
}

function blockOf(one: Block) {
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
