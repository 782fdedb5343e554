import { z } from 'zod'
import type { Shown } from '~/lib/shown'
import type { GroupAnswer, Groups } from '../../../group'
import type { Described, EveryQuestion, Kind, Place } from '../../../kind'
import { type Texts, texts } from '../../../texts'

export interface RepeatedQuestion<
  One extends EveryQuestion & { kind: string } = EveryQuestion & { kind: string },
> extends EveryQuestion {
  /** What is asked of each. */
  questions: One[]
  least: number
  most: number
  /** The heading of one: "Family member". */
  each: Texts
}

/** The field that says how many are on the page. */
export const countField = ({ name }: Pick<Place, 'name'>) => `${name}.count`

/** Stands before the fields of one item. */
export const prefixOf = ({ name }: Pick<Place, 'name'>, index: number) => `${name}.${index}.`

/** The field that takes an item out. */
export const removeField = ({ name }: Pick<Place, 'name'>, index: number) => `${name}.${index}.remove`

/** The same questions for each of several: members of a household, incomes. Empty ones are left out. */
export function repeatedOf(groups: Groups, question: z.ZodType): Kind<RepeatedQuestion, GroupAnswer[]> {
  return {
    params: {
      questions: z.array(question).min(1),
      least: z.number().int().min(0),
      most: z.number().int().min(1).max(50),
      each: texts,
    },
    missing: 'questions.error.itemsMissing',
    parse: (typed, place, { questions, least, most }, environment) => {
      const count = Math.min(most, Number(/^\d{1,2}$/.exec(typed.get(countField(place)))?.[0] ?? 0))
      const read = Array.from({ length: count }, (_, index) => index)
        .filter((index) => typed.get(removeField(place, index)) !== 'on')
        .map((index) => groups.read(questions, typed, () => environment, prefixOf(place, index)))
        .filter(({ isEmpty }) => !isEmpty)
      if (read.length === 0) return least > 0 ? { empty: true } : { value: [] }
      const faults = read.flatMap((one) => one.faults)
      if (faults.length > 0) return { faults }
      if (read.length < least) return { empty: true }
      return { value: read.map(({ answer }) => answer) }
    },
    stored: ({ least, most }) => z.array(z.record(z.string(), z.unknown())).min(least).max(most),
    fits: (items, { questions }, environment) =>
      items.every((item) => groups.holds(questions, item, environment)),
    refresh: (items, { questions, least }, environment) => {
      const now = items
        .map((item) => groups.refresh(questions, item, environment))
        .filter((item) => item !== undefined)
      return now.length < least ? null : now
    },
    people: (items) => items.flatMap(({ pinfl }) => (typeof pinfl === 'string' ? [pinfl] : [])),
    // Nothing in a list is a code with words of its own.
    describe: (items, { name, questions, each }) => {
      if (items.length === 0) return [{ part: name, value: { kind: 'key', key: 'questions.none' } }]
      return items.map((item, index) =>
        describeItem(
          groups.describe(questions, item, nowhere, () => null),
          String(index),
          each,
        ),
      )
    },
    redact: (items) => ({ items: items.length }),
    migrate: (answer) => (isOne(answer) ? [answer] : answer),
    values: (items, place, { questions }) => {
      const each = items.map((item, index) => groups.values(questions, item, prefixOf(place, index)))
      return Object.assign({ [countField(place)]: String(items.length) }, ...each)
    },
  }
}

function describeItem(lines: Described[], part: string, each: Texts): Described {
  const [only, ...more] = lines
  if (only && more.length === 0) return { ...only, part }
  const items = lines.map(({ label, value }): Shown => (label ? { kind: 'line', label, value } : value))
  return { part, label: each, value: { kind: 'list', items } }
}

// It may have been asked once only.
function isOne(answer: unknown): answer is GroupAnswer {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer)
}

const nowhere = { get: () => undefined, today: '', devices: new Map(), districts: new Map() }
