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
  return twoLanguages(contract.number, (locale) => writeContract(contract, locale))
}

/** The same lines in Uzbek and Russian side by side; the first one is the title. */
export async function twoLanguages(
  name: string,
  write: (locale: Locale) => Promise<ColumnLine[]>,
): Promise<Response> {
  const uzbek = await write('uz-Latn')
  const russian = await write('ru')
  const sheet = openColumns(uzbek[0]?.text ?? name, ['uz-Latn', 'ru'])
  for (const [at, left] of uzbek.entries()) sheet.add(left, russian[at] ?? left)
  return pdfResponse(await sheet.finish(), name)
}

/** The contract line by line; every language has the same lines. */
async function writeContract(contract: ContractView, locale: Locale): Promise<ColumnLine[]> {
  const t = getT(locale)
  const { number, dateLong } = createFormat(locale)
  const { lines, stages, accepted, ...shown } = await wordContract(contract, locale)
  const row = (style: ColumnLine['style'], text: string): ColumnLine => ({ style, text })
  const fact = (label: string, value: string) => row('text', `${label}: ${value}`)
  const signed = (one: (typeof accepted)['buyer']) =>
    one ? t('contracts.paper.accepted', one) : t('contracts.paper.notAccepted')
  return [
    row('title', t('contracts.of', { number: shown.number })),
    row('text', shown.title),
    row('text', t('contracts.paper.made', { date: dateLong(contract.createdAt) })),
    ...writeGround(contract, locale),
    row('heading', t('contracts.paper.parties')),
    ...writeParties(shown, locale),
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

/** Why a contract was made directly; nothing of one for which sellers were compared. */
export function writeGround({ directGround }: ContractView, locale: Locale): ColumnLine[] {
  const t = getT(locale)
  if (!directGround) return []
  return [{ style: 'text', text: `${t('state.direct')}: ${t(`state.ground.${directGround}`)}` }]
}

/** Both sides with their details, as agreed. */
export function writeParties(
  { party, buyer, shop }: Pick<Awaited<ReturnType<typeof wordContract>>, 'party' | 'buyer' | 'shop'>,
  locale: Locale,
): ColumnLine[] {
  const t = getT(locale)
  const fact = (label: string, value = ''): ColumnLine => ({ style: 'text', text: `${label}: ${value}` })
  return [
    fact(t('contracts.fact.buyer'), buyer.name),
    fact(t('purchasing.fact.taxNumber'), buyer.taxNumber),
    fact(t('purchasing.fact.address'), buyer.address),
    fact(t('contracts.fact.seller'), `${party?.name ?? ''} (${shop.name})`),
    fact(t('purchasing.fact.taxNumber'), party?.taxNumber),
    fact(t('purchasing.fact.address'), party?.address),
    fact(t('contracts.fact.account'), party?.account),
    fact(t('contracts.fact.bankCode'), party?.bankCode),
  ]
}
