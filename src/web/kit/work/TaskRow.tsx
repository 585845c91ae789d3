import { useId } from 'react'
import type { ReactNode } from 'react'
import { Icon } from '../Icon.tsx'
import type { IconDrawing } from '../Icon.tsx'
import { useTexts } from '../../texts/use-texts.ts'
import { kitTexts } from '../texts.ts'
import { Baton } from '../track/Baton.tsx'
import './task-row.css'

interface TaskRowProps {
  /** What sort of thing waits, `Stafettpinne tilbudt deg`. */
  kind?: string | undefined
  /** The baton is drawn when no icon is given and `look` is `baton`. */
  icon?: IconDrawing | undefined
  look?: 'baton' | 'gap' | undefined
  /** What is to be done; a link to the child first, if there is one. */
  title: ReactNode
  /** Why, in one sentence with a person as subject. */
  reason?: ReactNode
  /** By when: `Om 7 dager` over `tirsdag 1. des`. `late` only when it has gone wrong. */
  when?: { strong: string; text?: string | undefined; late?: boolean | undefined } | undefined
  /** Who must act, for a leader's list. */
  who?: string | undefined
  /** One button. */
  act?: ReactNode
}

interface TaskListProps {
  label: string
  /** Whether the heading is seen; else it is there for screen readers, and the rows' headings have one above them. */
  seen?: boolean | undefined
  children: ReactNode
}

/** The list of what waits: one row each, what hurts most if left first. */
export const TaskList = ({ label, seen, children }: TaskListProps) => {
  const id = useId()
  return (
    <section className="s-stack" aria-labelledby={id}>
      <h2 id={id} className={seen ? undefined : 's-unseen'}>
        {label}
      </h2>
      <ol className="s-tasks">{children}</ol>
    </section>
  )
}

/** One thing that waits: mark, what, why, when, one press. */
export const TaskRow = ({ kind, icon, look, title, reason, when, who, act }: TaskRowProps) => {
  const t = useTexts(kitTexts)
  return (
    <li className="s-task" data-look={look}>
      <span className="s-task-mark">{icon ? <Icon of={icon} /> : look === 'baton' ? <Baton /> : null}</span>
      <div>
        {kind ? <p className="s-task-kind">{kind}</p> : null}
        <h3>{title}</h3>
        {reason ? <p className="s-task-reason">{reason}</p> : null}
        {who ? (
          <p className="s-task-reason">
            {t('mustAct')} <b>{who}</b>
          </p>
        ) : null}
      </div>
      {when ? (
        <p className="s-task-when" data-late={when.late || undefined}>
          <b>{when.strong}</b> {when.text ? <span>{when.text}</span> : null}
        </p>
      ) : null}
      {act ? <div className="s-task-act">{act}</div> : null}
    </li>
  )
}
