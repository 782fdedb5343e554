import type { CaseFile } from '~/domains/cases/index.server'
import type { Locale } from '~/i18n/locales'
import { isoDay } from '~/lib/figures/iso-day'
import type { VoucherPreview } from '~/workflows/cases/outcomes/outcomes.server'
import { nameCentre } from '../case/name-centre.server'

/** What an approval with a voucher would give, fit for JSON. */
export async function viewVoucher(preview: VoucherPreview, { submission }: CaseFile, locale: Locale) {
  const { device, choices, lifeYears, isBeneficiaryKnown, blocking, toRepair, registeredEndsOn } = preview
  const { beneficiary } = submission
  const isAllUnderWarranty = toRepair.length > 0 && toRepair.every((one) => one.isUnderWarranty)
  return {
    kind: 'voucher' as const,
    isPossible:
      !blocking &&
      !isAllUnderWarranty &&
      isBeneficiaryKnown &&
      Boolean(device?.ceilingTiyin || choices?.length),
    for: {
      family: beneficiary.familyName,
      given: beneficiary.givenName,
      patronymic: beneficiary.patronymic,
    },
    device: device?.names[locale] ?? null,
    choices:
      choices?.map(({ code, names, ceilingTiyin, isRecommended }) => ({
        ...{ code, isRecommended, name: names[locale] },
        ceilingTiyin: String(ceilingTiyin),
      })) ?? null,
    ceilingTiyin: device?.ceilingTiyin?.toString() ?? null,
    validDays: device?.validDays ?? 0,
    lifeYears,
    isAllUnderWarranty,
    toRepair: toRepair.map(
      ({ id, number, model, serialNumber, handedOverAt, warrantyUntil, isUnderWarranty }) => ({
        ...{ id, number, model: model[locale], serialNumber, isUnderWarranty },
        receivedAt: handedOverAt?.toISOString() ?? null,
        warrantyUntilOn: isoDay(warrantyUntil),
      }),
    ),
    isRepair: device?.isRepair ?? false,
    isBeneficiaryKnown,
    obstacle: blocking && {
      key: blocking.error,
      number: blocking.number,
      centre: await nameCentre(locale, blocking.centreCode),
      renewableOn: isoDay(blocking.renewableOn),
    },
    // JSON has no "undefined": nobody knows the end yet, so the specialist says it from the paper.
    isEndKnown: registeredEndsOn !== undefined,
    registeredEndsOn: registeredEndsOn ?? null,
  }
}
