import { Fragment } from 'react'
import { OneThing } from '../../../../web/pictures/OneThing.tsx'
import { Picture } from '../../../../web/pictures/Picture.tsx'
import { useTexts } from '../../../../web/texts/index.ts'
import type { Around } from './AroundFlow.tsx'
import { ShownList, heardOf } from './Shown.tsx'
import type { Shown } from './Shown.tsx'
import { aroundTexts } from './texts.ts'

interface ViewProps {
  around: Around
  onBack: () => void
}
type Helper = Around['helpers'][number]

const PICTURES: Partial<Record<Helper['kind'], string>> = {
  school: 'teacher',
  upper_secondary: 'teacher',
  kindergarten: 'kindergarten',
}

const shownHelper = ({ name, service, kind }: Helper, at: number): Shown => ({
  key: `${at}`,
  picture: PICTURES[kind] ?? 'adult',
  name: { written: name ?? service },
  more: name === null ? undefined : { written: service },
})

/** Hvem hjelper meg: everybody by name and place, first the one who looks after that they help together. */
export const Who = ({ around: { helpers }, onBack }: ViewProps) => {
  const t = useTexts(aroundTexts)
  const all = helpers.map(shownHelper)
  const [holds] = helpers
  const said = helpers.length === 0 ? t('nobody') : undefined
  const read = heardOf(all.flatMap((one, at) => (at === 0 && holds?.holds ? [one, held(t('holds'))] : [one])))
  return (
    <OneThing title={t('view', { view: 'who' })} read={said === undefined ? read : [said]} {...{ onBack }}>
      {said === undefined ? null : <p className="s-knows-text">{said}</p>}
      {holds?.holds ? (
        <>
          <ShownList of={all.slice(0, 1)} />
          <p className="s-childs-holds">
            <Picture of="star" size="small" />
            {t('holds')}
          </p>
          <ShownList of={all.slice(1)} />
        </>
      ) : (
        <ShownList of={all} />
      )}
    </OneThing>
  )
}
const held = (name: string): Shown => ({ key: 'holds', picture: 'star', name })

/**
 * Hvem kan se: those who help and may read something here; those at home, of each of whom the same is true, so that who is kept from something
 * cannot be told from the others; and that what is hidden is the child's alone.
 */
export const Sees = ({ around: { helpers, family }, onBack }: ViewProps) => {
  const t = useTexts(aroundTexts)
  const atHome = family.map(({ id, name, relation }): Shown => ({
    key: id,
    picture: relation === 'mother' || relation === 'father' ? relation : 'adult',
    name: t('calledAs', { relation, name }),
  }))
  const seers = helpers.filter(one => one.sees).map(shownHelper)
  const groups = [
    { said: t('home'), of: atHome },
    { said: t('sees'), of: seers },
  ].filter(one => one.of.length > 0)
  const mine: Shown = { key: 'mine', picture: 'only-me', name: t('mine') }
  const read = [...groups.flatMap(({ said, of }) => [said, ...heardOf(of)]), ...heardOf([mine])]
  return (
    <OneThing title={t('view', { view: 'sees' })} {...{ read, onBack }}>
      {groups.map(({ said, of }) => (
        <Fragment key={said}>
          <p className="s-knows-text">{said}</p>
          <ShownList of={of} />
        </Fragment>
      ))}
      <ShownList of={[mine]} />
    </OneThing>
  )
}
