import type { DevicePassport } from '~/domains/vouchers/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { nameInScript } from '~/i18n/show-in-script'
import { getT } from '~/i18n/translator.server'
import { isoDay } from '~/lib/figures/iso-day'
import { keyOf } from '~/lib/text-key'
import { nameDevices } from '~/views/names/name-devices.server'

/** A device's passport in the reader's language, for page and paper. */
export async function describePassport(passport: DevicePassport, locale: Locale, now: Date) {
  const t = getT(locale)
  const { dateLong, personName, phone } = createFormat(locale)
  const nameOf = await nameDevices(locale, now)
  const day = (date: Date) => dateLong(isoDay(date))
  const { maker, beneficiary, serialNumber, warrantyUntil, claims, renewals, repairs } = passport
  const isReturned = passport.status === 'returned'
  const rows: [string, string, string | null][] = [
    ['serial', t('vouchers.act.serial'), serialNumber ?? t('vouchers.passport.noSerial')],
    ['model', t('vouchers.passport.model'), passport.model[locale]],
    ['done', t('vouchers.repair.done'), passport.repairText],
    ['for', t('vouchers.voucher.for'), beneficiary && personName(beneficiary)],
    ['maker', t('claims.column.maker'), `${nameInScript(maker.name, locale)}, ${phone(maker.phone)}`],
    ['handedOver', t('claims.desk.handedOver'), dateLong(passport.handedOverAt)],
    ['proof', t('vouchers.act.proof.title'), t(`vouchers.act.proof.${passport.proof}`)],
    ['warranty', t('claims.desk.warranty'), warrantyUntil && !isReturned ? day(warrantyUntil) : null],
    [
      'next',
      t('vouchers.voucher.renewableOn'),
      isReturned || passport.isRepair ? null : day(passport.renewableOn),
    ],
    [
      'renewal',
      t('vouchers.renewal.title'),
      renewals
        .map(({ ground, status, askedAt }) =>
          t('vouchers.renewal.line', {
            ground: t(`vouchers.renewal.ground.${ground}`),
            state: t(`vouchers.renewal.status.${status}`),
            date: dateLong(askedAt),
          }),
        )
        .join(' '),
    ],
    ['order', t('claims.column.order'), passport.number],
    ['voucher', t('vouchers.passport.voucher'), passport.voucherNumber],
  ]
  return {
    ...{ id: passport.id, number: passport.number, voucherId: passport.voucherId, isReturned },
    isRepair: passport.isRepair,
    device: nameOf(passport.deviceCode),
    title: t(passport.isRepair ? 'vouchers.repair.record' : 'vouchers.passport.title', {
      device: nameOf(passport.deviceCode),
    }),
    facts: rows.flatMap(([key, label, value]) => (value ? [{ key, label, value }] : [])),
    repairs: repairs.map(({ id, text, workshop, handedOverAt }) => {
      const date = dateLong(handedOverAt)
      const by = nameInScript(workshop, locale)
      return { id, line: t('vouchers.passport.repairedBy', { date, workshop: by, text }) }
    }),
    history: claims.map(({ id, kind, status, reasonCode, askedAt, closedAt, repairText, repairedAt }) => ({
      ...{ id, kind, status, askedAt: askedAt.toISOString() },
      text: t(keyOf('vouchers.reason', reasonCode)),
      repairLine:
        repairText &&
        repairedAt &&
        t('vouchers.passport.repair', { date: dateLong(repairedAt), text: repairText }),
      line: t('vouchers.passport.line', {
        kind: t(`claims.kind.${kind}`),
        reason: t(keyOf('vouchers.reason', reasonCode)),
        state: t(`claims.status.${status}`),
        from: dateLong(askedAt),
        until: closedAt ? dateLong(closedAt) : '…',
      }),
    })),
  }
}
