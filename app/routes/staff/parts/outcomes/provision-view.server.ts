import type { Texts } from '~/domains/questions/schema'
import type { Locale } from '~/i18n/locales'
import { isoDay } from '~/lib/figures/iso-day'
import type { ProvisionPreview } from '~/workflows/cases/outcomes/outcomes.server'

/** What an approval of another kind than money and vouchers would give, fit for JSON and in the reader's language. */
export function viewProvision(preview: ProvisionPreview, locale: Locale) {
  const { kind, outcome, fromOn, untilOn, organisations } = preview
  const choicesOf = (list: readonly { code: string; text: Texts }[]) =>
    list.map(({ code, text }) => ({ value: code, label: text[locale] }))
  const wordsOf = (list: readonly Texts[]) => list.map((text) => text[locale])
  const sendsTo = outcome.kind === 'referral' || outcome.kind === 'placement'
  return {
    kind,
    isPossible: !sendsTo || organisations.length > 0,
    title: outcome.title[locale],
    fromOn: isoDay(fromOn),
    untilOn: isoDay(untilOn),
    organisations: organisations.map(({ id, names }) => ({ value: id, label: names[locale] })),
    results: outcome.kind === 'assessment' ? choicesOf(outcome.results) : [],
    areas: outcome.kind === 'plan' ? choicesOf(outcome.areas) : [],
    items: outcome.kind === 'in-kind' ? choicesOf(outcome.items) : [],
    duties: outcome.kind === 'contract' && {
      person: wordsOf(outcome.duties.person),
      centre: wordsOf(outcome.duties.centre),
    },
    /** Its place among the classes of the queue; null for none. */
    before:
      outcome.kind === 'queue'
        ? (outcome.before.find(({ code }) => code === preview.before)?.text[locale] ?? null)
        : null,
    units: outcome.kind === 'service-voucher' ? { unit: outcome.unit, perMonth: outcome.perMonth } : null,
    workingDays: outcome.kind === 'referral' || outcome.kind === 'in-kind' ? outcome.workingDays : null,
    visits: outcome.kind === 'appointment' ? { times: outcome.times, minutes: outcome.minutes } : null,
    reviewMonths: outcome.kind === 'plan' ? outcome.reviewMonths : null,
  }
}
