import { z } from 'zod'
import { condition, question, texts } from '~/domains/questions/schema'
import { knownFacts } from '../rights/known-facts'
import { outcome } from './outcome'
import { rule } from './rule'

const code = z.string().regex(/^[a-z][a-zA-Z0-9-]*$/)
/** `page.question`. */
const path = z.string().regex(/^[a-z][a-z0-9-]*\.[a-zA-Z0-9]+$/)

export const page = z.strictObject({
  /** Its address, and its place in the answers. */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: texts,
  /** In lists of pages. */
  name: texts,
  hint: texts.optional(),
  /** Absent: always asked. Rests on earlier pages only. */
  when: condition.optional(),
  questions: z.array(question).min(1),
})
export type Page = z.infer<typeof page>

const check = z.strictObject({
  id: code,
  /** The gateway's name of the register. */
  source: code,
  subject: z.enum(['applicant', 'beneficiary']),
  /** What it is asked for; the person reads it. */
  purpose: texts,
  when: condition.optional(),
})

const approvalReason = z.strictObject({
  code,
  text: texts,
  /** What must be there: any evidence, papers that somebody saw, or nothing (then a head decides in writing). */
  rests: z.enum(['evidence', 'papers', 'head']),
})

const refusalReason = z.strictObject({
  code,
  text: texts,
  /** Code of a service that would help. */
  help: code.optional(),
})

/** A service as data: one version of what is asked, checked and decided. Texts are inside it, in every language. */
export const definition = z.strictObject({
  /** In the words of whoever applies: what it is that she applies for. */
  name: texts,
  /**
   * `who` names whom it is for by a question, `person` the page that says who that is; absent: for the applicant.
   * `reported` is where somebody says in her own words whom she is worried about: no register can be asked by that.
   */
  parties: z.strictObject({
    who: path.optional(),
    self: code.optional(),
    person: z.string().optional(),
    reported: path.optional(),
  }),
  pages: z.array(page).min(1),
  /** Where the answers to these stand: how to reach the applicant, and the district whose centre decides. */
  contact: z.strictObject({ phone: path, email: path, locale: path }),
  centre: path,
  checks: z.array(check),
  /** Sums of lists that rules may ask for as `sums.<name>`: of one part of each item, shared by a household. */
  sums: z
    .array(z.strictObject({ name: code, list: path, part: code, perHeadOf: path.optional() }))
    .optional(),
  /** Dated parameters that rules may ask for as `parameters.<code>`. */
  parameters: z.array(z.string()).optional(),
  rules: z.array(rule),
  /** How the facts of the service's right are known here; absent: its right is not judged in a case. */
  facts: knownFacts.optional(),
  /** Working days to answer in. */
  workingDays: z.number().int().min(0).max(365),
  /**
   * What it means when nobody answers in time; absent: the head of the centre is told and sees to it. An act would have
   * to say that silence grants: none of those shipped does.
   */
  silence: z.enum(['escalates', 'granted']).optional(),
  /** What is done in a case, in this order. */
  tasks: z.array(z.enum(['review', 'askRegisters', 'visit', 'assess', 'commission', 'decide'])).min(1),
  decides: z.strictObject({
    roles: z.array(z.enum(['inson_specialist', 'inson_head'])).min(1),
    /** True where one prepares an approval and another, the head she passes the case to, decides. */
    fourEyes: z.boolean().optional(),
    /** False where an appeal of a later decision does not suspend it; else it does, until an act says otherwise. */
    appealSuspends: z.boolean().optional(),
  }),
  limits: z.strictObject({
    /** Facts in which two open cases of one applicant may not agree. */
    oneOpenPer: z.array(z.union([z.literal('beneficiary'), path])).min(1),
  }),
  reasons: z.strictObject({ approve: z.array(approvalReason).min(1), refuse: z.array(refusalReason).min(1) }),
  outcome,
  texts: z.strictObject({
    /** When she may apply although a case is open. */
    again: texts,
    /** What follows an approval, before it and after it. */
    decide: texts,
    approved: texts,
  }),
})
export type Definition = z.infer<typeof definition>
export type Check = Definition['checks'][number]

export interface ServiceVersion {
  serviceCode: string
  number: number
  definition: Definition
}
