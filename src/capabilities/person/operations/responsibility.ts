import { refuse } from '../../../kernel/refusal.ts'
import type { AnyContract, Call } from '../../../platform/api/operation.ts'
import { mayDecideResponsibility } from '../access.ts'
import type { ChildSubject } from '../model.ts'
import type { ResponsibilityTold } from '../ports.ts'
import { openCaseAbout, responsibilityTold } from '../ports.ts'

type Deciding = Pick<Call<AnyContract, ChildSubject>, 'tx' | 'actor' | 'now' | 'newId' | 'subject'>

/** Tells in the child's open case what became of somebody's responsibility; nothing where there is no case. */
export type TellResponsibility = (what: ResponsibilityTold['what'], name: string) => Promise<void>

const tellNobody: TellResponsibility = async () => {}

/** Whether the actor may do what touches responsibility for the child; answers how it is told in the case. */
export async function decideResponsibility({ tx, actor, now, newId, subject }: Deciding, touches: boolean) {
  if (!touches) return tellNobody
  const about = { municipality: actor.municipality, childId: subject.child.id, actor, now }
  const openCase = await openCaseAbout(tx, about)
  if (!mayDecideResponsibility(actor, { child: subject.child, openCase }, now).allowed)
    return refuse('person.responsibility_leader')
  if (!openCase) return tellNobody
  const tell: TellResponsibility = (what, name) =>
    responsibilityTold(tx, { caseId: openCase.caseId, what, name, actor, now, newId })
  return tell
}
