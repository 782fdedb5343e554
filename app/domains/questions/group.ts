import { ownValue } from '~/lib/own-value'
import { judge } from './condition'
import type { AnyKind, Described, Environment, EveryQuestion, Fault, Typed } from './kind'
import { placeOf } from './place'
import type { Said, Texts } from './texts'

/** The answers to questions that stand together: of a page, or of one item of a repeated group. */
export type GroupAnswer = Record<string, unknown>

interface AnyQuestion extends EveryQuestion {
  kind: string
}

/** What the answers of the group itself add to what is known before it. */
export type Within = (answer: GroupAnswer) => Environment

/** True when the answers so far ask the question. */
export function isAsked({ when }: Pick<EveryQuestion, 'when'>, environment: Environment): boolean {
  return !when || judge(when, environment) === 'yes'
}

/** True when the question stands on its page: answers on the page itself may still take it away. */
export function isShown({ when }: Pick<EveryQuestion, 'when'>, before: Environment): boolean {
  return !when || judge(when, before) !== 'no'
}

/** Reads, judges, describes and renews the answers of a group, each by its kind. */
export function groupsBy(kindOf: (question: AnyQuestion) => AnyKind) {
  type Questions = readonly AnyQuestion[]

  function read(questions: Questions, typed: Typed, within: Within, prefix = '') {
    const answer: GroupAnswer = {}
    const faults: Fault[] = []
    let isEmpty = true
    for (const question of questions) {
      const kind = kindOf(question)
      const place = placeOf(question, prefix)
      const environment = within(answer)
      const field = kind.firstField?.(place) ?? place.name
      const asked = isAsked(question, environment)
      // Alternatives share their fields: what is typed belongs to the one that is asked.
      if (!asked && question.spread) continue
      const reading = kind.parse(typed, place, question as never, environment)
      const value = 'value' in reading ? reading.value : null
      if (!('empty' in reading)) isEmpty = false
      if (!asked) {
        // What stands there was meant to be sent: it is asked about and not dropped.
        if (value !== null || 'faults' in reading)
          faults.push({ field, error: 'questions.error.unasked', texts: question.unasked })
      } else if ('faults' in reading) faults.push(...reading.faults)
      else if (value === null && !mayBeNull(kind, question, environment))
        faults.push({
          field,
          error: kind.missing,
          texts: kind.missingTexts?.(question as never, environment) ?? question.missing,
        })
      Object.assign(answer, question.spread ? value : { [question.name]: value })
    }
    return { answer, faults, isEmpty }
  }

  /** True when a kept answer holds under the questions as they are now. */
  function holds(questions: Questions, answer: GroupAnswer | undefined, environment: Environment): boolean {
    if (!answer) return false
    const isSpread = questions.some(({ spread }) => spread)
    const names = questions.map(({ name }) => name)
    if (!isSpread && Object.keys(answer).some((name) => !names.includes(name))) return false
    return questions.every((question) => {
      const kind = kindOf(question)
      const value = question.spread ? answer : ownValue(answer, question.name)
      if (!isAsked(question, environment)) {
        return question.spread || (value ?? null) === null || isStored(kind, question, value)
      }
      if (value === null) return mayBeNull(kind, question, environment)
      return (
        isStored(kind, question, value) &&
        (kind.fits?.(value as never, question as never, environment) ?? true)
      )
    })
  }

  /** The answer in the shape of today, without what is no longer offered; undefined when nothing is left of it. */
  function refresh(
    questions: Questions,
    answer: GroupAnswer,
    environment: Environment,
  ): GroupAnswer | undefined {
    const spread = questions.filter(({ spread }) => spread)
    const whole = spread.find((question) => isAsked(question, environment)) ?? spread[0]
    if (whole) return (renew(whole, answer, environment) ?? undefined) as GroupAnswer | undefined
    return Object.fromEntries(
      Object.entries(answer).map(([name, value]) => {
        const question = questions.find((one) => one.name === name)
        return [name, question && value !== null ? renew(question, value, environment) : value]
      }),
    )
  }

  function renew(question: AnyQuestion, value: unknown, environment: Environment): unknown {
    const kind = kindOf(question)
    const now = kind.migrate(value)
    return kind.refresh && isStored(kind, question, now)
      ? kind.refresh(now as never, question as never, environment)
      : now
  }

  /** The words that codes stand for, by the name of the group or of a question in it. */
  function words(
    questions: Questions,
    answer: GroupAnswer,
    environment: Environment,
    group: string,
  ): Record<string, Texts> {
    const all = questions.map((question) => {
      const kind = kindOf(question)
      const value = answerOf(question, answer)
      const isKnown = isAsked(question, environment) && value !== null && isStored(kind, question, value)
      const found = isKnown ? kind.words?.(value as never, environment) : null
      return found ? { [wordsKey(group, question)]: found } : {}
    })
    return Object.assign({}, ...all)
  }

  /** Lines of a summary. `keptWords` gives the words that were kept with an answer. */
  function describe(
    questions: Questions,
    answer: GroupAnswer,
    environment: Environment,
    keptWords: (key: string) => Texts | null,
    group = '',
  ): (Described & { label: Said })[] {
    return questions.flatMap((question): (Described & { label: Said })[] => {
      const kind = kindOf(question)
      const value = answerOf(question, answer)
      if (!isAsked(question, environment)) return []
      const label = question.short ?? question.label
      if (value === null) {
        return kind.mayBeUnknown?.(question as never, environment)
          ? [{ part: question.name, label, value: { kind: 'key', key: 'questions.unknown' } }]
          : []
      }
      if (!isStored(kind, question, value)) return []
      const lines = kind.describe(value as never, question as never, keptWords(wordsKey(group, question)))
      return lines.map((line) => ({
        ...line,
        part: line.part === question.name ? line.part : `${question.name}.${line.part}`,
        label: line.label ?? label,
      }))
    })
  }

  /** What the fields of a form begin with. */
  function values(questions: Questions, answer: GroupAnswer, prefix = ''): Record<string, string | string[]> {
    const all = questions.map((question) => {
      const kind = kindOf(question)
      const value = answerOf(question, answer)
      if (value === null || !isStored(kind, question, value)) return {}
      return kind.values(value as never, placeOf(question, prefix), question as never)
    })
    return Object.assign({}, ...all)
  }

  /** What may stand in a log. */
  function redact(questions: Questions, answer: GroupAnswer): Record<string, unknown> {
    return Object.fromEntries(
      questions.map((question) => {
        const kind = kindOf(question)
        const value = answerOf(question, answer)
        const isReadable = value !== null && isStored(kind, question, value)
        return [question.name, isReadable ? kind.redact(value as never) : value === null ? null : 'broken']
      }),
    )
  }

  /** PINFLs of other people that the answers name, with the field each stands in. */
  function people(
    questions: Questions,
    answer: GroupAnswer,
    prefix = '',
  ): { pinfl: string; field: string }[] {
    return questions.flatMap((question) => {
      const kind = kindOf(question)
      const value = answerOf(question, answer)
      if (value === null || !isStored(kind, question, value)) return []
      const field = placeOf(question, prefix).part('pinfl')
      return (kind.people?.(value as never) ?? []).map((pinfl) => ({ pinfl, field }))
    })
  }

  return { read, holds, refresh, words, describe, values, redact, people }

  function isStored(kind: AnyKind, question: AnyQuestion, value: unknown): boolean {
    return kind.stored(question as never).safeParse(value).success
  }

  function mayBeNull(kind: AnyKind, question: AnyQuestion, environment: Environment): boolean {
    return question.optional === true || (kind.mayBeUnknown?.(question as never, environment) ?? false)
  }
}

/** The parts of such a question are the group's own; null where nothing was said. */
function answerOf({ spread, name }: AnyQuestion, answer: GroupAnswer): unknown {
  return spread ? answer : (ownValue(answer, name) ?? null)
}

function wordsKey(group: string, { spread, name }: AnyQuestion): string {
  return spread ? group : `${group}.${name}`
}

export type Groups = ReturnType<typeof groupsBy>
