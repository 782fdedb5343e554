import type { Question } from '~/domains/questions/schema'
import type { Definition } from '~/domains/services/schema'
import type { Locale } from '~/i18n/locales'
import type { Translate as T } from '~/i18n/translate'
import { fieldsOf, personFields } from './paper-fields'
import type { PaperForm, PaperQuestion, PaperSection } from './paper-form'
import { type Asked, sayCondition } from './say-condition'

interface Described {
  definition: Definition
  /** Of the service in its catalogue, and of the version of its definition. */
  position: number
  version: number
  /** Nobody near her may learn of it. */
  isProtected: boolean
  locale: Locale
  t: T
}

/** By which a clerk finds the form that somebody has filled in. */
export function paperCode({ position, version }: Pick<Described, 'position' | 'version'>): string {
  return `HF-${String(position).padStart(2, '0')}-${version}`
}

/** The form of a version of a service, for who fills it in by hand: every question that may be asked, in its order. */
export function describePaperForm({ definition, locale, t, isProtected, ...of }: Described): PaperForm {
  const pages = definition.pages.filter(({ questions }) => questions.some(({ kind }) => kind !== 'document'))
  const asked = numberQuestions(definition)
  const saying = { asked, locale, t }
  const sayWhen = (question: Question, code: string) => {
    const option = 'options' in question ? question.options.find((one) => one.code === code) : undefined
    return option?.when ? sayCondition(option.when, saying) : null
  }
  const paper = { locale, t, sayWhen }
  const sections = pages.map((page): PaperSection => {
    const questions = page.questions.filter(({ kind }) => kind !== 'document')
    const isSaid = questions.length === 1 && questions[0]?.label[locale] === page.title[locale]
    return {
      title: isSaid ? null : page.title[locale],
      hint: page.hint?.[locale] ?? null,
      when: page.when ? sayCondition(page.when, saying) : null,
      questions: questions.map(
        (question): PaperQuestion => ({
          number: asked.get(`${page.id}.${question.name}`)?.number ?? 0,
          label: question.label[locale],
          when: question.when ? sayCondition(question.when, saying) : null,
          notes: [
            ...(question.hint && question.hint[locale] !== page.hint?.[locale]
              ? [question.hint[locale]]
              : []),
            ...(question.kind === 'choices' ? [t('paper.several')] : []),
            ...(question.optional ? [t('paper.optional')] : []),
          ],
          fields: fieldsOf(question, paper),
        }),
      ),
    }
  })
  return {
    code: paperCode(of),
    title: definition.name[locale],
    lead: [t('paper.lead'), t('paper.letters')],
    sections: [aboutApplicant(t), ...sections],
    papers: { heading: t('paper.papers'), list: papersOf(definition, locale) },
    signature: [t('paper.signature'), t('paper.signedOn')],
    closing: [
      {
        heading: t('paper.handIn'),
        lines: [t(isProtected ? 'paper.handInSafe' : 'paper.handInWhere'), t('paper.handInAfter')],
      },
      { heading: t('paper.consent'), lines: [t('paper.consentText'), t('paper.truth')] },
    ],
  }
}

/** The applicant herself is known to the portal; on paper she says who she is. */
function aboutApplicant(t: T): PaperSection {
  const question = {
    number: 1,
    label: t('paper.whoApplies'),
    ...{ when: null, notes: [], fields: personFields({ t }) },
  }
  return { title: t('paper.applicant'), hint: null, when: null, questions: [question] }
}

function numberQuestions({ pages }: Definition): Asked {
  const all = pages.flatMap(({ id, questions }) =>
    questions.filter(({ kind }) => kind !== 'document').map((question) => ({ id, question })),
  )
  return new Map(
    all.map(({ id, question }, index) => [`${id}.${question.name}`, { number: index + 2, question }]),
  )
}

function papersOf({ pages }: Definition, locale: Locale): string[] {
  return pages.flatMap(({ questions }) =>
    questions.flatMap((one) => (one.kind === 'document' ? one.kinds.map(({ text }) => text[locale]) : [])),
  )
}
