import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { isoDay } from '~/lib/figures/iso-day'
import { type OpenWork, type Takers, type WorkKind, workKinds } from '~/workflows/roles/open-work'

/** Open work as the form shows it: who is away is said beside the name. */
export function showOpenWork({ items, takers }: OpenWork, locale: Locale) {
  const t = getT(locale)
  const { personName, dateShort } = createFormat(locale)
  return {
    items: items.map((item) => ({ ...item, dueOn: isoDay(item.dueOn) })),
    kinds: workKinds.map((kind) => ({
      kind,
      takers: takers[kind].map(({ id, absentUntil, ...name }) => ({
        value: id,
        label: absentUntil
          ? t('admin.handOn.away', { name: personName(name), date: dateShort(absentUntil) })
          : personName(name),
      })),
    })),
  }
}

export type ShownWork = ReturnType<typeof showOpenWork>

/** Who takes what, as the form says it. */
export function readTakers(form: FormData): Takers {
  const said = [...form].flatMap(([name, value]) =>
    typeof value === 'string' && value ? [[name, value] as const] : [],
  )
  const kinds: Partial<Record<WorkKind, string>> = {}
  for (const kind of workKinds) {
    const taker = said.find(([name]) => name === `taker-${kind}`)
    if (taker) kinds[kind] = taker[1]
  }
  const items = said.flatMap(([name, value]) =>
    name.startsWith('take-') ? [[name.slice('take-'.length), value] as const] : [],
  )
  return { kinds, items: new Map(items) }
}

/** At which field of that form a refusal stands: the first kind that nobody was chosen for. */
export function takerFields(form: FormData): Record<string, string> {
  const open = workKinds.find((kind) => form.get(`taker-${kind}`) === '')
  return open ? { 'admin.error.workWithoutTaker': `taker-${open}` } : {}
}
