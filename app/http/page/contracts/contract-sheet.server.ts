import { type ContractView, getContract } from '~/domains/market/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { wordContract } from '~/views/orders/word-contract.server'
import { notFound, type SignedInContext } from '../../guards.server'
import { type ColumnLine, openColumns } from '../../sheet/open-columns.server'
import { pdfResponse } from '../../sheet/pdf-response'

/** A contract on paper, in Uzbek and Russian side by side; there is one once terms were proposed. */
export async function contractSheet(context: SignedInContext, id: string | undefined): Promise<Response> {
  const contract = await getContract(context, id ?? '')
  if (!contract?.party) throw notFound()
  const uzbek = await writeContract(contract, 'uz-Latn')
  const russian = await writeContract(contract, 'ru')
  const title = getT('uz-Latn')('contracts.of', { number: contract.number })
  const sheet = openColumns(title, ['uz-Latn', 'ru'])
  for (const [at, left] of uzbek.entries()) sheet.add(left, russian[at] ?? left)
  return pdfResponse(await sheet.finish(), contract.number)
}

/** The contract line by line; every language has the same lines. */
async function writeContract(contract: ContractView, locale: Locale): Promise<ColumnLine[]> {
  const t = getT(locale)
  const { number, dateLong } = createFormat(locale)
  const { party, buyer, shop, lines, stages, accepted, ...shown } = await wordContract(contract, locale)
  const row = (style: ColumnLine['style'], text: string): ColumnLine => ({ style, text })
  const fact = (label: string, value: string) => row('text', `${label}: ${value}`)
  const signed = (one: (typeof accepted)['buyer']) =>
    one ? t('contracts.paper.accepted', one) : t('contracts.paper.notAccepted')
  return [
    row('title', t('contracts.of', { number: shown.number })),
    row('text', shown.title),
    row('text', t('contracts.paper.made', { date: dateLong(contract.createdAt) })),
    row('heading', t('contracts.paper.parties')),
    fact(t('contracts.fact.buyer'), buyer.name),
    fact(t('purchasing.fact.taxNumber'), buyer.taxNumber),
    fact(t('purchasing.fact.address'), buyer.address),
    fact(t('contracts.fact.seller'), `${party?.name ?? ''} (${shop.name})`),
    fact(t('purchasing.fact.taxNumber'), party?.taxNumber ?? ''),
    fact(t('purchasing.fact.address'), party?.address ?? ''),
    fact(t('contracts.fact.account'), party?.account ?? ''),
    fact(t('contracts.fact.bankCode'), party?.bankCode ?? ''),
    row('heading', t('contracts.paper.subject')),
    ...lines.map(({ words, quantity, unit, price, sum }, at) => {
      const amount = t(`requests.amount.${unit}`, { count: quantity, shown: number(quantity) })
      return row('text', `${at + 1}. ${words}: ${t('contracts.paper.line', { amount, price, sum })}`)
    }),
    fact(t('contracts.fact.total'), shown.total),
    row('heading', t('contracts.stages')),
    ...stages.map(({ number: at, words, dueOn, amount }) =>
      row('text', `${at}. ${words}: ${t('contracts.paper.stage', { date: dueOn, amount })}`),
    ),
    fact(t('contracts.fact.deliverTo'), shown.deliverTo),
    row('heading', t('contracts.paper.payment')),
    row(
      'text',
      shown.advancePercent === 0
        ? t('contracts.noAdvance')
        : t('contracts.advance', { percent: shown.advancePercent }),
    ),
    row('text', t('contracts.bank')),
    row('heading', t('contracts.paper.acceptance')),
    fact(t('contracts.fact.buyer'), signed(accepted.buyer)),
    fact(t('contracts.fact.seller'), signed(accepted.seller)),
  ]
}
