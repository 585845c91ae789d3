import type { EntrySubject, StatementSubject } from '../../src/capabilities/picture/access.ts'
import type { Statement, WriterKind } from '../../src/capabilities/picture/model.ts'
import { ids } from './ids.ts'
import { say } from './row.ts'
import type { Row } from './row.ts'
import { IN_CASE, builder, caseSubject } from './subjects.ts'
import { before } from './world.ts'

const WRITER: Readonly<Record<'youth' | 'guardian' | 'employee', string>> = {
  ...{ youth: ids.child, guardian: ids.guardian, employee: ids.other },
}
const by = (writerKind: keyof typeof WRITER) => ({
  ...{ writerKind: writerKind satisfies WriterKind, writerId: WRITER[writerKind] },
  serviceId: writerKind === 'employee' ? ids.ppt : null,
})
/** An entry in its case; the services that write in it take part, or none of them does any more. */
const entryOf = (writerKind: keyof typeof WRITER, to: Date | null = null) =>
  builder(IN_CASE, (world, relation): EntrySubject => ({
    inCase: caseSubject(world, relation),
    participants: [{ serviceId: ids.ppt, from: before, to }],
    entry: {
      ...{ id: ids.thing, caseId: ids.case, kind: 'resource', level: 'child', arena: null, at: before, words: 'Ord' },
      ...{
        symbols: [],
        withChild: false,
        because: null,
        topic: 'plan',
        forWhom: 'everyone',
        notFor: null,
        replaces: null,
        employee: null,
      },
      ...{ service: null, replaced: false, takenBack: false, ...by(writerKind) },
    },
  }))
const standing: Statement = {
  ...{
    id: ids.thing,
    caseId: ids.case,
    after: [],
    told: [{ serviceId: ids.school, at: before }],
    spoken: false,
    at: before,
    ...by('guardian'),
  },
}
const ofStatement = builder(IN_CASE, (world, relation): StatementSubject => ({
  ...{ inCase: caseSubject(world, relation), statement: standing },
}))

/** What is done with the shared picture. */
export const pictureRows: Readonly<Record<string, readonly Row[]>> = {
  'picture.open': say('Se bildet av hverdagen, så langt det er for en selv'),
  'picture.add': say('Skrive noe i bildet'),
  'picture.take_back': [
    { words: 'Ta tilbake det barnet har skrevet i bildet', on: entryOf('youth') },
    { words: 'Ta tilbake det en forelder har skrevet i bildet', on: entryOf('guardian') },
    { words: 'Ta tilbake det en ansatt har skrevet i bildet', on: entryOf('employee') },
    { words: 'Ta tilbake det en tjeneste har skrevet som ikke er med lenger', on: entryOf('employee', before) },
  ],
  'picture.earlier': say('Lese det vi var enige om før, så langt det er for en selv'),
  'picture.write_statement': say('Skrive det vi er enige om'),
  'picture.sign': say('Skrive under på det vi er enige om', ofStatement),
  'picture.finish': say('Gjøre ferdig det vi er enige om', ofStatement),
}
