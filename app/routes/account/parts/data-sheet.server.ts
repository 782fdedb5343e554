import { isAuditAct } from '~/domains/audit/index.server'
import { isRole } from '~/domains/identity/index.server'
import { openSheet } from '~/http/sheet/open-sheet.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { ownValue } from '~/lib/own-value'
import { formatPhone } from '~/lib/people/phone'
import { keyOf } from '~/lib/text-key'
import type { OwnData } from '~/workflows/own-data/export-data.server'

type Row = Record<string, unknown>

const text = (value: unknown) => (value === null || value === undefined ? '' : String(value))

/** What is held of a person, for her to read: who she is, what she asked for and got, and who looked. */
export async function dataSheet(
  { madeAt, tables }: OwnData,
  locale: Locale,
  services: ReadonlyMap<string, string>,
): Promise<Buffer> {
  const t = getT(locale)
  const { dateShort, dateTime, money, number, personName } = createFormat(locale)
  const sheet = openSheet(locale, t('account.data.sheet.title'))
  const rowsOf = (table: string): Row[] => ownValue(tables, table) ?? []
  const day = (value: unknown) => (value ? dateShort(text(value).slice(0, 10)) : '')
  const instant = (value: unknown) => (value ? dateTime(new Date(text(value))) : '')
  const fact = (label: string, value: string) => value && sheet.add('fact', `${label}: ${value}`)
  const list = (title: string, rows: readonly Row[], line: (row: Row) => (string | false)[]) => {
    sheet.add('heading', `${title} (${number(rows.length)})`)
    for (const row of rows) sheet.add('text', `– ${line(row).filter(Boolean).join(', ')}`)
  }
  sheet.add('brand', t('layout.brand'))
  sheet.add('title', t('account.data.sheet.title'))
  sheet.add('text', t('account.data.sheet.madeAt', { at: dateTime(new Date(madeAt)) }))

  const [person = {}] = rowsOf('person')
  sheet.add('heading', t('account.data.sheet.person'))
  fact(
    t('account.data.sheet.name'),
    personName({
      family: text(person.family_name),
      given: text(person.given_name),
      patronymic: text(person.patronymic) || null,
    }),
  )
  fact(t('account.data.sheet.bornOn'), day(person.born_on))
  fact(t('account.data.sheet.pinfl'), text(person.pinfl))
  fact(t('account.data.sheet.passport'), text(person.passport))
  fact(t('account.contact.phone'), person.phone ? formatPhone(text(person.phone)) : '')
  fact(t('account.contact.email'), text(person.email))
  list(t('account.roles.title'), rowsOf('role_grant'), ({ role, granted_at }) => [
    isRole(text(role)) ? t(keyOf('account.role', text(role))) : text(role),
    instant(granted_at),
  ])
  list(t('account.data.sheet.cases'), rowsOf('case_file'), (row) => [
    text(row.number),
    services.get(text(row.service_code)) ?? text(row.service_code),
    t(keyOf('applications.status', text(row.status))),
    instant(row.submitted_at),
  ])
  list(t('account.data.sheet.vouchers'), rowsOf('voucher'), (row) => [
    text(row.number),
    t(keyOf('vouchers.status', text(row.status))),
    money(text(row.ceiling_tiyin)),
    day(row.valid_until),
  ])
  list(t('account.data.sheet.provisions'), rowsOf('provision'), (row) => [
    text(row.number),
    services.get(text(row.service_code)) ?? text(row.service_code),
    day(row.from_on),
  ])
  list(t('account.data.sheet.deviceOrders'), rowsOf('device_order'), (row) => [
    text(row.number),
    money(text(row.price_tiyin)),
    instant(row.placed_at),
  ])
  list(t('account.data.sheet.orders'), rowsOf('order'), (row) => [
    text(row.number),
    money(text(row.total_tiyin)),
    instant(row.paid_at),
  ])
  list(t('account.sessions.reads.title'), rowsOf('audit_entry'), ({ action, actor_role, at }) => [
    instant(at),
    isRole(text(actor_role)) && t(keyOf('account.role', text(actor_role))),
    isAuditAct(text(action)) ? t(keyOf('admin.audit.act', text(action))) : text(action),
  ])
  sheet.add('small', t('account.data.sheet.rest'))
  return sheet.finish()
}
