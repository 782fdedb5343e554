import { z } from 'zod'
import type { Shown } from '~/lib/shown'
import type { TextKey } from '~/lib/text-key'
import { type Condition, condition, type Facts } from './condition'
import { type Said, type Texts, texts } from './texts'

/** What every question has, of whichever kind. */
export const everyQuestion = {
  /** Its place in the answers of its page and its field in the form. */
  name: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
  label: texts,
  /** In a summary, where the label is a whole question. */
  short: texts.optional(),
  hint: texts.optional(),
  /** Said when it is left empty; the kind has words of its own. */
  missing: texts.optional(),
  /** Said when something is written although the answer before it asks for nothing. */
  unasked: texts.optional(),
  optional: z.literal(true).optional(),
  /** The parts of its answer are the page's own; such a page has no other question at a time. */
  spread: z.literal(true).optional(),
  /** Its label is the heading of the page. */
  heads: z.literal(true).optional(),
  /** Absent: always asked. Rests on earlier answers only. */
  when: condition.optional(),
}

export interface EveryQuestion {
  name: string
  label: Texts
  short?: Texts | undefined
  hint?: Texts | undefined
  missing?: Texts | undefined
  unasked?: Texts | undefined
  optional?: true | undefined
  spread?: true | undefined
  heads?: true | undefined
  when?: Condition | undefined
}

/** What a form sent: texts by field. */
export interface Typed {
  /** Empty when the field is absent. */
  get: (field: string) => string
  all: (field: string) => string[]
}

/** Where the fields of a question stand in a form. */
export interface Place {
  name: string
  /** The field of one part of the answer. */
  part: (part: string) => string
}

/** A device that may be chosen today. */
export interface Device {
  names: Texts
  madeToMeasure: boolean
  onlyChildren: boolean
  /** Kind of the voucher by which it is repaired; null where it is not. */
  repairCode: string | null
  /** True for a repair: no device that somebody needs. */
  isRepair: boolean
}

/** What an answer is read and judged beside. */
export interface Environment extends Facts {
  devices: ReadonlyMap<string, Device>
  /** Districts that have a centre, by SOATO. */
  districts: ReadonlyMap<string, Texts>
}

/** What is wrong with one field: a key of the catalogues, or words of the definition. */
export interface Fault {
  field: string
  error: TextKey
  details?: Record<string, string | number> | undefined
  texts?: Texts | undefined
}

/** `null` = said to be not known. `empty` is the question's to judge: it may be left out, or not. */
export type Reading<A> = { value: A | null } | { empty: true } | { faults: Fault[] }

/** A line of a summary; the label is the question's own when absent. */
export interface Described {
  /** Tells the lines of one answer apart. */
  part: string
  label?: Said
  value: Shown
}

/** One kind of answer: everything that the program knows about it. `Given` is what it hands out, `Answer` what it takes. */
export interface Kind<Question extends EveryQuestion, Answer, Given = Answer> {
  /** What a definition says of such a question beside what every question has. */
  params: z.ZodRawShape
  /** Key of what is said when the answer is missing. */
  missing: TextKey
  /** Words of the definition that say it better beside these answers. */
  missingTexts?: (question: Question, environment: Environment) => Texts | undefined
  /** Field that the message of a missing answer stands at; the question's own when absent. */
  firstField?: (place: Place) => string
  parse: (typed: Typed, place: Place, question: Question, environment: Environment) => Reading<Given>
  /** The shape in which an answer is kept. */
  stored: (question: Question) => z.ZodType<Given>
  /** What the shape cannot say: whether a kept answer still holds beside the others and the catalogue of today. */
  fits?: (answer: Answer, question: Question, environment: Environment) => boolean
  /** True where "I do not know" is an answer. */
  mayBeUnknown?: (question: Question, environment: Environment) => boolean
  /** The answer as the catalogue of today sees it; null when it is no longer offered. */
  refresh?: (answer: Answer, question: Question, environment: Environment) => Given | null
  /** The words a code stands for, to be kept with what was sent. */
  words?: (answer: Answer, environment: Environment) => Texts | null
  /** PINFLs of other people that the answer names. */
  people?: (answer: Answer) => string[]
  /** Lines for a summary; `kept` are the words that were kept with it. */
  describe: (answer: Answer, question: Question, kept: Texts | null) => Described[]
  /** What may stand in a log: nothing of the person. */
  redact: (answer: Answer) => unknown
  /** An older stored shape in that of today; what it does not know comes back unchanged. */
  migrate: (stored: unknown) => unknown
  /** What the fields of the form begin with. */
  values: (answer: Answer, place: Place, question: Question) => Record<string, string | string[]>
}

/** A kind where it does not matter which. */
export type AnyKind = Kind<never, never, unknown>

/** Of a shape that never was another one. */
export const asIs = (stored: unknown): unknown => stored
