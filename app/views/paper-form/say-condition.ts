import type { Condition, Question } from '~/domains/questions/schema'
import type { Locale } from '~/i18n/locales'
import type { Translate as T } from '~/i18n/translate'

/** A question of the form, by the name of its fact. */
export type Asked = ReadonlyMap<string, { number: number; question: Question }>

interface Saying {
  asked: Asked
  locale: Locale
  t: T
}

/**
 * A condition in words that name the question it rests on, for whoever has only the paper before her. What rests on
 * something that the form does not ask is left to the person. Null when every answer fulfils it.
 */
export function sayCondition(written: Condition, saying: Saying): string | null {
  const { t } = saying
  const given = joinAnswers(written)
  if (isAnyAnswer(given, saying)) return null
  const said = sayKnown(given, saying)
  return said ? t('paper.onlyIf', { what: said }) : t('paper.ifConcerns')
}

// One answer of a question, or another of the same: said once.
function joinAnswers(given: Condition): Condition {
  if (!('any' in given)) return given
  const answers = given.any.map(answersOf)
  const [first] = answers
  if (!first || answers.some((one) => one?.fact !== first.fact)) return given
  return { in: [first.fact, answers.flatMap((one) => one?.values ?? [])] }
}

function answersOf(given: Condition) {
  if ('equals' in given) return { fact: given.equals[0], values: [given.equals[1]] }
  return 'in' in given ? { fact: given.in[0], values: given.in[1] } : null
}

function isAnyAnswer(given: Condition, { asked }: Saying): boolean {
  if (!('in' in given)) return false
  const question = asked.get(given.in[0])?.question
  if (!question || !('options' in question)) return false
  return question.options.every(({ code }) => given.in[1].includes(code))
}

function sayKnown(given: Condition, saying: Saying): string | null {
  const { t, asked, locale } = saying
  if ('all' in given) return join(given.all, t('paper.and'), saying)
  if ('any' in given) return join(given.any, t('paper.or'), saying)
  if ('not' in given) return sayNot(given.not, saying)
  if ('equals' in given) return sayValues(given.equals[0], [given.equals[1]], saying, 'paper.chose')
  if ('in' in given) return sayValues(given.in[0], given.in[1], saying, 'paper.chose')
  if ('olderThan' in given) return t('paper.olderThan', { years: given.olderThan[1] })
  const fact = 'answered' in given ? given.answered : 'known' in given ? given.known : null
  const found = fact === null ? undefined : asked.get(fact)
  return found ? t('paper.answered', { number: found.number, label: found.question.label[locale] }) : null
}

function sayNot(given: Condition, saying: Saying): string | null {
  const { t } = saying
  if ('equals' in given) return sayValues(given.equals[0], [given.equals[1]], saying, 'paper.notChose')
  if ('in' in given) return sayValues(given.in[0], given.in[1], saying, 'paper.notChose')
  if ('olderThan' in given) return t('paper.youngerThan', { years: given.olderThan[1] })
  return null
}

function join(all: readonly Condition[], word: string, saying: Saying): string | null {
  const parts = all.map((one) => sayKnown(one, saying))
  return parts.includes(null) ? null : parts.join(` ${word} `)
}

function sayValues(
  fact: string,
  values: readonly (string | number | boolean)[],
  { asked, locale, t }: Saying,
  key: 'paper.chose' | 'paper.notChose',
): string | null {
  const found = asked.get(fact)
  if (!found) return null
  const words = values.map((value) => wordOf(found.question, String(value), locale, t))
  if (words.includes(null)) return null
  return t(key, {
    number: found.number,
    answer: words.map((word) => t('paper.quoted', { word: word ?? '' })).join(` ${t('paper.or')} `),
  })
}

function wordOf(question: Question, value: string, locale: Locale, t: T): string | null {
  if (question.kind === 'yes-no') return value === 'yes' ? t('questions.yesNo.yes') : t('questions.yesNo.no')
  if (!('options' in question)) return null
  return question.options.find(({ code }) => code === value)?.text[locale] ?? null
}
