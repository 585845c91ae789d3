import * as z from 'zod'
import { Label, Why } from './parts.ts'

/** Who is asked: a child at a screen that is handed over, a youth with own pages, a parent. */
export const ASKED = ['child', 'youth', 'parent'] as const
export const Asked = z.enum(ASKED)
export type Asked = z.infer<typeof Asked>

/** When: as the help begins, at an evaluation, when it is over. */
export const PHASES = ['before', 'during', 'after'] as const
export const Phase = z.enum(PHASES)
export type Phase = z.infer<typeof Phase>

/** What a question is about; answers of all who are asked are put together by it. */
export const THEMES = ['useful', 'change', 'trust', 'taking_part', 'knowledge', 'together', 'around'] as const
export const Theme = z.enum(THEMES)
export type Theme = z.infer<typeof Theme>

/** Between whom: those who help, the person and those around, those who help and the person. */
export const RELATIONS = ['helpers', 'around', 'with_family'] as const

/** A statement that is agreed with or not, from 0 to 4. */
export const Question = z.object({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  words: Label,
  theme: Theme,
  relation: z.enum(RELATIONS),
  /** For a child: the picture beside it, of the house's own. */
  picture: z.string().max(40).optional(),
})
export type Question = z.infer<typeof Question>

/** A short questionnaire of the municipality's own; no licensed instrument, and not validated. */
export const Questionnaire = z.object({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  title: Label,
  who: Asked,
  phases: z.array(Phase).min(1),
  questions: z.array(Question).min(1).max(8),
  why: Why,
  retired: z.boolean().optional(),
})
export type Questionnaire = z.infer<typeof Questionnaire>

/** When somebody is asked what they think of the help, what becomes of it, and how long it is kept. */
export const FeedbackRules = z.object({
  /** From this level on somebody is asked. */
  fromLevel: z.int().min(1).max(3).default(1),
  /** Nobody is asked more often than this, whatever happens. */
  everyWeeks: z.int().min(2).max(52).default(8),
  /** So many weeks after a case is closed. */
  afterWeeks: z.array(z.int().min(0).max(52)).min(1).max(4).default([0, 12]),
  /** So many days a question stands; after so many it is told once more, and never again. */
  openDays: z.int().min(7).max(90).default(28),
  reminderDays: z.int().min(2).max(60).default(10),
  /** From fewer people than this nothing is put together. Below ten one answer could be worked out (record 79). */
  fewestAnswers: z.int().min(10).max(100).default(10),
  /** So many months after its half-year an answer is deleted. */
  keepMonths: z.int().min(6).max(60).default(24),
})
export type FeedbackRules = z.infer<typeof FeedbackRules>

/** The questionnaire for somebody at some time, if the municipality asks then. */
export const questionnaireFor = (all: readonly Questionnaire[], who: Asked, phase: Phase): Questionnaire | undefined =>
  all.find(one => one.who === who && one.phases.includes(phase) && one.retired !== true)
