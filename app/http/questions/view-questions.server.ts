import {
  bySpecialist,
  countField,
  isShown,
  listOffered,
  mayBeUnknown,
  placeOf,
  unknownField,
} from '~/domains/questions/index.server'
import { type Environment, type Question, relations, type Texts } from '~/domains/questions/schema'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import type { SelectGroup } from '~/ui/form/select-field'
import type { DeviceGroup, QuestionView } from '~/ui/questions/question-view'

/** What fields choose from that no definition holds. */
export interface Choosable {
  devices: DeviceGroup[]
  places: SelectGroup[]
}

/** The questions of a page as their fields need them, in the reader's language. */
export function viewQuestions(
  questions: readonly Question[],
  before: Environment,
  locale: Locale,
  choosable: Choosable,
): QuestionView[] {
  return questions
    .filter((question) => isShown(question, before))
    .map((question) => viewQuestion(question, before, locale, choosable))
}

function viewQuestion(
  question: Question,
  before: Environment,
  locale: Locale,
  choosable: Choosable,
): QuestionView {
  const { kind, name, label, hint, optional, heads } = question
  const place = placeOf(question)
  const say = (texts: Texts | undefined) => texts?.[locale]
  return {
    ...{ kind, name, label: label[locale], hint: say(hint), optional, heads },
    base: place.part(''),
    ...('options' in question && { options: viewOptions(question, before, locale) }),
    ...(kind === 'household-member' && { options: viewRelations(locale) }),
    ...(kind === 'long-text' && { limit: question.most }),
    ...(kind === 'number' && { unit: say(question.unit), decimal: question.places !== undefined }),
    ...(kind === 'device' && {
      devices: choosable.devices,
      specialist: question.specialist && {
        value: bySpecialist,
        label: question.specialist.label[locale],
        hint: question.specialist.hint[locale],
      },
    }),
    ...(kind === 'bank-account' && { onlyAccounts: question.onlyAccounts }),
    ...(kind === 'address' && { places: choosable.places, withStreet: question.withStreet }),
    ...(kind === 'paper-number' &&
      question.unknown &&
      mayBeUnknown(question, before) && {
        unknown: {
          name: unknownField(name),
          label: question.unknown.label[locale],
          hint: say(question.unknown.hint),
        },
      }),
    ...(kind === 'repeated' && {
      items: {
        countName: countField(place),
        each: question.each[locale],
        prefix: `${name}.`,
        questions: viewQuestions(question.questions, before, locale, choosable),
      },
    }),
  }
}

type WithOptions = Extract<Question, { options: unknown }>

function viewOptions(question: WithOptions, before: Environment, locale: Locale) {
  return listOffered(question, before).map(({ code, text, hint }) => ({
    value: code,
    label: text[locale],
    ...(hint && { hint: hint[locale] }),
  }))
}

function viewRelations(locale: Locale) {
  const t = getT(locale)
  return relations.map((value) => ({ value, label: t(`questions.relation.${value}`) }))
}
