import type { Piece } from '../../../kernel/piece.ts'
import { isWritten } from '../../../kernel/language.ts'
import type { Label } from '../../../kernel/language.ts'
import { dayIn, inOrder, inOrderAll } from '../../../kernel/saying.ts'
import type { Day } from '../../../kernel/time.ts'
import type { Saying } from './saying.ts'

/** What stands on every paper: for whom, when, whom to ring. */
export interface Around {
  readonly name: string
  readonly child: string
  /** Whether it is to the child itself. */
  readonly own: boolean
  readonly today: Day
  readonly contact: { readonly name: string; readonly phone: string | null } | null
  /** The municipality. */
  readonly from: string
}

/** What is asked, as the one who answers reads it. */
export interface ConsentAsked {
  readonly service: string
  readonly why: string
  readonly purpose: Label
  readonly until: Day
  readonly topics: readonly { readonly label: Label; readonly whatNoCloses: Label }[]
}
/** What is to go along in a passage to another service, block for block. */
export interface PackAsked {
  readonly service: string
  readonly blocks: readonly { readonly label: Label; readonly words: string; readonly lines: readonly string[] }[]
}
export interface MeetingCalled {
  readonly purpose: string
  readonly place: string | null
  readonly startsAt: Date
  readonly endsAt: Date
  readonly names: readonly string[]
  readonly interpreted: boolean
}
export interface MinutesWritten {
  readonly startsAt: Date
  readonly names: readonly string[]
  readonly items: readonly { readonly point: string; readonly words: string }[]
  readonly agreed: readonly { readonly title: string; readonly responsible: string }[]
}
/** A letter with a code: nothing stands in it of any child. */
export interface LetterContent {
  readonly kind: 'letter'
  readonly code: string
  readonly address: string
  /** The last day. */
  readonly until: Day
}
/** What a paper is about. */
export type Content =
  | LetterContent
  | { readonly kind: 'information' }
  /** The other guardians by name. What stands now is not told: the sheet goes through the hands of others. */
  | { readonly kind: 'contact'; readonly others: readonly string[] }
  | { readonly kind: 'consent'; readonly asked: ConsentAsked }
  | { readonly kind: 'transition_pack'; readonly pack: PackAsked }
  | { readonly kind: 'meeting'; readonly called: MeetingCalled }
  | { readonly kind: 'minutes'; readonly minutes: MinutesWritten }

const text = (words: string): Piece => ({ is: 'text', text: words })
const heading = (words: string): Piece => ({ is: 'heading', level: 2, text: words })

/** One paper in one language. */
export function paperOf(content: Content, around: Around, saying: Saying): { title: string; blocks: readonly Piece[] } {
  const { say, language } = saying
  const { title, blocks, answered } = bodyOf(content, around, saying)
  const byOthers = !['information', 'letter', 'contact'].includes(content.kind) && !isWritten(language)
  return {
    title: inOrder(title, language),
    blocks: inOrderAll(
      [
        text(
          `${say('for', { name: around.name })}. ${say('madeOn', { day: saying.day(around.today) })} ${around.from}.`,
        ),
        ...(byOthers ? [text(say('written'))] : []),
        ...blocks,
        ...(answered ? ending(around, saying) : []),
        ...contact(around, saying),
      ],
      language,
    ),
  }
}

interface Body {
  readonly title: string
  readonly blocks: readonly Piece[]
  /** Whether it is to come back with an answer. */
  readonly answered: boolean
}

function bodyOf(content: Content, around: Around, saying: Saying): Body {
  switch (content.kind) {
    case 'letter':
      return letter(content, around, saying)
    case 'information':
      return information(around, saying)
    case 'contact':
      return contactChoice(content.others, saying)
    case 'consent':
      return consent(content.asked, around, saying)
    case 'transition_pack':
      return pack(content.pack, around, saying)
    case 'meeting':
      return meeting(content.called, saying)
    case 'minutes':
      return minutes(content.minutes, saying)
  }
}

const contact = ({ contact: who }: Around, { say }: Saying): readonly Piece[] => {
  if (!who) return []
  const { name, phone } = who
  return [{ is: 'box', lines: [phone === null ? say('askNoPhone', { name }) : say('ask', { name, phone })] }]
}

const ending = ({ contact: who }: Around, { say }: Saying): readonly Piece[] => [
  { is: 'write', label: say('sign'), lines: 1 },
  text([who ? say('giveBack', { name: who.name }) : '', say('answerOtherwise')].join(' ').trim()),
]

const consent = (asked: ConsentAsked, { child, own }: Around, saying: Saying): Body => {
  const { say, label } = saying
  return {
    answered: true,
    title: own
      ? say('consentTitleOwn', { service: asked.service })
      : say('consentTitle', { service: asked.service, child }),
    blocks: [
      text(say(own ? 'consentFreeOwn' : 'consentFree')),
      text(`${say('consentEach')} ${say('consentUntil', { day: saying.day(asked.until) })}`),
      heading(say('consentWhy')),
      text(label(asked.purpose)),
      text(asked.why),
      ...asked.topics.flatMap((topic): Piece[] => [
        heading(label(topic.label)),
        text(say('consentNo', { closes: label(topic.whatNoCloses) })),
        { is: 'choose', items: [say('yes'), say('no')] },
        { is: 'write', label: say('yesBut'), lines: 1 },
      ]),
    ],
  }
}

const pack = ({ service, blocks }: PackAsked, { child, own }: Around, { say, label }: Saying): Body => ({
  answered: true,
  title: say('packTitle', { service }),
  blocks: [
    text(own ? say('packIntroOwn') : say('packIntro', { child })),
    text(`${say(own ? 'consentFreeOwn' : 'consentFree')} ${say('consentEach')}`),
    ...blocks.flatMap(({ label: of, words, lines }): Piece[] => [
      heading(label(of)),
      ...(words === '' ? [] : [text(words)]),
      ...(lines.length > 0 ? [{ is: 'list', items: lines } as const] : []),
      text(say('packMay', { service })),
      { is: 'choose', items: [say('yes'), say('no')] },
    ]),
  ],
})

const contactChoice = (others: readonly string[], { say }: Saying): Body => ({
  answered: true,
  title: say('contactTitle'),
  blocks: [
    text(say('contactIntro')),
    ...others.flatMap((name): Piece[] => [
      heading(say('contactWho', { name })),
      { is: 'choose', items: [say('contactPhone'), say('contactEmail'), say('contactAddress'), say('contactNothing')] },
    ]),
  ],
})

const meeting = (called: MeetingCalled, saying: Saying): Body => {
  const { say } = saying
  const rows = [
    { label: say('day'), value: dayIn(saying, called.startsAt) },
    { label: say('time'), value: `${saying.time(called.startsAt)}–${saying.time(called.endsAt)}` },
    ...(called.place === null ? [] : [{ label: say('place'), value: called.place }]),
    { label: say('about'), value: called.purpose },
    { label: say('who'), value: saying.list(called.names) },
    ...(called.interpreted ? [{ label: say('interpreter'), value: say('interpreterOrdered') }] : []),
  ]
  return {
    answered: true,
    title: say('meetingTitle'),
    blocks: [
      { is: 'facts', rows },
      heading(say('canCome')),
      { is: 'choose', items: [say('come'), say('cannotCome')] },
      { is: 'write', label: say('otherTime'), lines: 1 },
      { is: 'write', label: say('wantsSaid'), lines: 3 },
    ],
  }
}

const minutes = (written: MinutesWritten, saying: Saying): Body => {
  const { say } = saying
  const agreed = written.agreed.map(one =>
    one.responsible === '' ? one.title : say('agreedBy', { what: one.title, who: one.responsible }),
  )
  return {
    answered: true,
    title: say('minutesTitle'),
    blocks: [
      {
        is: 'facts',
        rows: [
          { label: say('day'), value: dayIn(saying, written.startsAt) },
          { label: say('who'), value: saying.list(written.names) },
        ],
      },
      ...written.items.flatMap(({ point, words }): Piece[] => [heading(point), text(words)]),
      ...(agreed.length > 0 ? [heading(say('agreed')), { is: 'list', items: agreed } as const] : []),
      heading(say('areYouAgreed')),
      { is: 'choose', items: [say('agree')] },
      { is: 'write', label: say('disagree'), lines: 3 },
    ],
  }
}

const information = ({ child, own, contact: who }: Around, { say }: Saying): Body => ({
  answered: false,
  title: own ? say('infoTitleOwn') : say('infoTitle', { child }),
  blocks: [
    heading(say('infoWhat')),
    text(
      own ? say('infoWhatTextOwn', { name: who?.name ?? '–' }) : say('infoWhatText', { child, name: who?.name ?? '–' }),
    ),
    heading(say('infoSee')),
    text(own ? say('infoSeeTextOwn') : say('infoSeeText', { child })),
    text(say('infoByLaw')),
    heading(say('infoRights')),
    {
      is: 'list',
      items: (
        ['infoMayNo', own ? 'infoMayReadOwn' : 'infoMayRead', 'infoMayWrong', 'infoMayTalk', 'infoMayComplain'] as const
      ).map(key => say(key)),
    },
    heading(say('infoHelp')),
    text(say('infoHelpText')),
  ],
})

const letter = ({ code, address, until }: LetterContent, { contact: who }: Around, { say, day }: Saying): Body => ({
  answered: false,
  title: say('letterTitle'),
  blocks: [
    text(say('letterWhat')),
    text(say('letterGo')),
    { is: 'box', lines: [address] },
    text(say('letterWrite')),
    { is: 'box', lines: [code], large: true },
    text(say('letterNumberToo', { name: who?.name ?? '–' })),
    text(say('letterSee')),
    text(say('letterUntil', { day: day(until) })),
    text(say('letterLostPaper')),
  ],
})
