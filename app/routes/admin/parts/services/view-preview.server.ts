import { condition, printCondition } from '~/domains/questions/schema'
import { listDistrictChoices } from '~/domains/reference/index.server'
import { asObject, type Draft, loadCatalogue, pageShape } from '~/domains/services/index.server'
import type { SignedInContext } from '~/http/guards.server'
import { viewQuestions } from '~/http/questions/view-questions.server'
import type { Locale } from '~/i18n/locales'
import { ownValue } from '~/lib/own-value'

const listOf = (value: unknown) => (Array.isArray(value) ? value.map(asObject) : [])
const textOf = (value: unknown, locale: Locale) => String(ownValue(asObject(value), locale) ?? '')

/** The pages of a draft that have an id, in their order. */
export function listPages(content: Draft, locale: Locale): { id: string; name: string }[] {
  return listOf(content.pages).flatMap(({ id, name }) =>
    typeof id === 'string' ? [{ id, name: textOf(name, locale) || id }] : [],
  )
}

/** A page with all its questions, whatever they depend on; null while something is missing in it. */
export async function previewPage(context: SignedInContext, content: Draft, id: string) {
  const { locale } = context
  const found = listOf(content.pages).find((one) => one.id === id)
  const whole = pageShape.safeParse(found)
  // Papers have a page of their own, which no kind's field shows.
  const read = pageShape.safeParse(withoutConditions(found))
  if (!whole.success || !read.success) return null
  const { kinds, today } = await loadCatalogue(context.now())
  const devices = [...kinds.values()].map((kind) => ({
    ...{ code: kind.code, name: kind.names[locale], madeToMeasure: kind.madeToMeasure },
    ...{ ceilingTiyin: kind.ceilingTiyin?.toString() ?? null, fits: true, isoClass: kind.isoClass },
  }))
  const groups = [...new Set(devices.map(({ isoClass }) => isoClass))].map((isoClass) => ({
    isoClass,
    options: devices.filter((one) => one.isoClass === isoClass),
  }))
  const asked = { devices: new Map(), districts: new Map(), today, get: () => undefined }
  const { title, hint, when, questions } = whole.data
  const plain = read.data.questions.filter(({ kind }) => kind !== 'document')
  return {
    title: title[locale],
    hint: hint?.[locale] ?? null,
    when: when ? printCondition(when) : null,
    papers: questions.flatMap((one) =>
      one.kind === 'document' ? one.kinds.map(({ text }) => text[locale]) : [],
    ),
    questions: viewQuestions(plain, asked, locale, {
      devices: groups,
      places: await listDistrictChoices(locale),
    }),
  }
}

// Nor is any of them the heading: that is the preview's own.
function withoutConditions(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutConditions)
  if (typeof node !== 'object' || node === null) return node
  const kept = Object.entries(node).filter(([name]) => name !== 'when' && name !== 'heads')
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutConditions(inner)]))
}

/** The rules and reasons of a draft in words, as far as they are written. */
export function previewRules(content: Draft, locale: Locale) {
  const reasons = asObject(content.reasons)
  const said = (list: unknown) => listOf(list).map(({ text }) => textOf(text, locale))
  return {
    rules: listOf(content.rules).map((rule) => ({
      id: String(rule.id ?? ''),
      title: textOf(rule.title, locale),
      source: String(rule.source ?? ''),
      when: printed(rule.when),
      cases: listOf(rule.cases).map((one) => ({
        if: printed(one.if),
        verdict: String(one.verdict ?? ''),
        text: textOf(one.text, locale),
      })),
      otherwise: textOf(rule.otherwise, locale),
    })),
    approve: said(reasons.approve),
    refuse: said(reasons.refuse),
  }
}

function printed(given: unknown): string {
  const read = condition.safeParse(given)
  return read.success ? printCondition(read.data) : ''
}
