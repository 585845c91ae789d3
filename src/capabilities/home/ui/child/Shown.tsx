import type { Heard } from '../../../../web/aloud/heard.ts'
import { Picture } from '../../../../web/pictures/Picture.tsx'
import { useWrittenLanguage } from '../../../../web/texts/language.tsx'

/** One thing in a list: a picture, what it is, and a little more. */
export interface Shown {
  readonly key: string
  readonly picture: string
  readonly name: Heard
  readonly more?: Heard | undefined
}

/** What there is to hear of a list. */
export const heardOf = (all: readonly Shown[]): readonly Heard[] =>
  all.flatMap(({ name, more }) => (more === undefined ? [name] : [name, more]))

/** Pictures below each other, each with its words; nothing to press. */
export const ShownList = ({ of }: { of: readonly Shown[] }) => (
  <ul className="s-childs-list">
    {of.map(({ key, picture, name, more }) => (
      <li key={key}>
        <Picture of={picture} />
        <span>
          <b>
            <Words of={name} />
          </b>
          {more === undefined ? null : (
            <small>
              <Words of={more} />
            </small>
          )}
        </span>
      </li>
    ))}
  </ul>
)

const Words = ({ of }: { of: Heard }) => {
  const written = useWrittenLanguage()
  return typeof of === 'string' ? of : <span lang={written}>{of.written}</span>
}
