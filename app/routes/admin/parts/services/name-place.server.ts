import { isAgency } from '~/domains/cases/index.server'
import { asObject, type Draft, fieldsAt, findPlace, splitPlace } from '~/domains/services/index.server'
import { isLocale, type Locale, localeNames } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { ownValue } from '~/lib/own-value'
import { keyOf } from '~/lib/text-key'

/** What a place is called by who writes it: the words of an item, else those of its field. */
export function namePlace(content: Draft, place: string, locale: Locale): string {
  const t = getT(locale)
  const steps = splitPlace(place)
  const last = steps.at(-1)
  if (last === undefined) return String(ownValue(asObject(content.name), locale) ?? t('services.edit.title'))
  if (!/^\d+$/.test(last)) return t(keyOf('services.field', last))
  return nameItem(findPlace(content, place)?.value, Number(last), locale)
}

/**
 * The way to a place in words, from the part of the definition down: "Pages", "Income", "Who works?", "Hint". A step may be a
 * position in a list, or the code, id or name of what stands there. Of the whole definition its name alone.
 */
export function nameTrail(content: Draft, place: string, locale: Locale): string[] {
  const steps = stepsOf(content, place)
  if (steps.length === 0) return [namePlace(content, '', locale)]
  const t = getT(locale)
  return steps.flatMap((step, at) => {
    const above = findPlace(content, steps.slice(0, at).join('.'))
    const here = findPlace(content, steps.slice(0, at + 1).join('.'))
    if (above?.shape.is === 'list') return [here ? nameItem(here.value, Number(step), locale) : step]
    if (isLocale(step)) return [localeNames[step].full]
    // An item says by itself of which list it is, but for the lists of the definition.
    if (at > 0 && here?.shape.is === 'list' && at < steps.length - 1) return []
    if (step === 'kind' && above?.shape.is === 'variants') return [t('services.edit.kind')]
    const isField = above ? fieldsAt(above)?.some(({ name }) => name === step) : false
    return [isField ? t(keyOf('services.field', step)) : step]
  })
}

/** The nearest place above one that has a page of its own, itself where it has. */
export function pageOf(content: Draft, place: string): string {
  const steps = splitPlace(place)
  for (let many = steps.length; many > 0; many--) {
    const at = steps.slice(0, many).join('.')
    const found = findPlace(content, at)
    const isItem = /^\d+$/.test(steps[many - 1] ?? '')
    if (found && (isItem || found.shape.is === 'object' || found.shape.is === 'variants')) return at
  }
  return ''
}

/** Positions in place of the names that members of lists go by. */
function stepsOf(content: Draft, place: string): string[] {
  const steps: string[] = []
  for (const step of splitPlace(place)) {
    const here = findPlace(content, steps.join('.'))
    const list = here?.shape.is === 'list' && Array.isArray(here.value) ? here.value : []
    const at = list.findIndex((one) => one === step || isCalled(one, step))
    steps.push(at === -1 ? step : String(at))
  }
  return steps
}

function isCalled(member: unknown, name: string): boolean {
  const { code, id, name: own } = asObject(member)
  return [code, id, own].find((one) => typeof one === 'string') === name
}

/** An item of a list by its words, else its code, else its number. */
export function nameItem(item: unknown, at: number, locale: Locale): string {
  const written = asObject(item)
  const texts = [written.name, written.title, written.label, written.text, written.otherwise, item]
  const source = String(written.source)
  // A question to a register has no words of its own for who writes it: the register has.
  if (isAgency(source)) return getT(locale)(`staff.source.${source}`)
  const said = texts.map((one) => ownValue(asObject(one), locale)).find((one) => typeof one === 'string')
  const code = [written.id, written.code, written.name, written.reason].find((one) => typeof one === 'string')
  const number = at + 1
  return String(said ?? code ?? getT(locale)('services.edit.item', { number }))
}
