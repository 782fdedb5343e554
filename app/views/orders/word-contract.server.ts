import { advanceOf, type ContractView, isLateStage } from '~/domains/market/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { nameInScript } from '~/i18n/show-in-script'
import { namePlace } from '../names/name-places.server'

/** A contract in a reader's language; on which day, where it is told what is late. */
export async function wordContract(contract: ContractView, locale: Locale, today?: Date) {
  const { money, dateLong, dateTime, personName } = createFormat(locale)
  const { party, totalTiyin, advancePercent, accepted, lines, stages } = contract
  const acceptance = (one: (typeof accepted)['buyer']) =>
    one && { at: dateTime(one.at), name: personName(one.name) }
  const placed = async (address: string, soato: string) =>
    [address, await namePlace(soato, locale)].filter(Boolean).join(', ')
  return {
    ...{ id: contract.id, number: contract.number, title: contract.title, status: contract.status },
    buyer: {
      name: nameInScript(contract.buyerName, locale),
      taxNumber: contract.buyerTaxNumber,
      address: await placed(contract.buyerAddress, contract.buyerSoato),
    },
    shop: { name: nameInScript(contract.shopName, locale), slug: contract.seller.slug },
    party: party && { ...party, name: nameInScript(party.name, locale) },
    deliverTo: await placed(contract.deliverTo, contract.soato),
    ...{ total: money(totalTiyin), advancePercent, directGround: contract.directGround },
    lines: lines.map(({ position, words, quantity, unit, unitPriceTiyin }) => ({
      ...{ id: String(position), words, quantity, unit },
      ...{ price: money(unitPriceTiyin), sum: money(unitPriceTiyin * BigInt(quantity)) },
    })),
    stages: stages.map(({ id, position, words, dueOn, amountTiyin, status }) => ({
      ...{ id, number: position + 1, words, dueOn: dateLong(dueOn), amount: money(amountTiyin), status },
      isLate: contract.status === 'running' && today !== undefined && isLateStage({ status, dueOn }, today),
      advance: advancePercent === 0 ? null : money(advanceOf(amountTiyin, advancePercent)),
    })),
    accepted: { buyer: acceptance(accepted.buyer), seller: acceptance(accepted.seller) },
  }
}
