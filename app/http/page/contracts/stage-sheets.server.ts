import { getContract } from '~/domains/market/index.server'
import { createFormat } from '~/i18n/format'
import { getT } from '~/i18n/translator.server'
import { wordContract } from '~/views/orders/word-contract.server'
import { wordStage } from '~/views/orders/word-stage.server'
import { notFound, type SignedInContext } from '../../guards.server'
import type { ColumnLine } from '../../sheet/open-columns.server'
import { twoLanguages, writeGround, writeParties } from './contract-sheet.server'
import { getStage } from './read-stage.server'

const row = (style: ColumnLine['style'], text: string): ColumnLine => ({ style, text })
const fact = (label: string, value: string) => row('text', `${label}: ${value}`)

/** The act of a stage on paper; there is one once it was signed. */
export async function actSheet(
  context: SignedInContext,
  asked: { id?: string; stage?: string },
): Promise<Response> {
  const { contract, stage } = await getStage(context, asked)
  if (!stage.deliveries.some(({ signed }) => signed)) throw notFound()
  const number = stage.position + 1
  return twoLanguages(`${contract.number}-${number}`, async (locale) => {
    const t = getT(locale)
    const { dateLong } = createFormat(locale)
    const worded = await wordContract(contract, locale)
    const accepted = wordStage(contract, stage, locale).deliveries.find(({ signed }) => signed)
    return [
      row('title', t('stages.act.of', { number: contract.number, stage: number })),
      fact(
        t('stages.paper.contract'),
        `${contract.number}, ${dateLong(contract.runningAt ?? contract.createdAt)}`,
      ),
      ...writeGround(contract, locale),
      row('heading', t('contracts.paper.parties')),
      ...writeParties(worded, locale),
      row('heading', t('stages.act.subject')),
      fact(t('contracts.stage.what'), `${number}. ${stage.words}`),
      fact(t('stages.delivery.what'), accepted?.words ?? ''),
      fact(t('stages.delivery.on'), accepted?.deliveredOn ?? ''),
      fact(t('contracts.fact.total'), worded.stages[stage.position]?.amount ?? ''),
      row('heading', t('contracts.paper.acceptance')),
      row('text', t('stages.act.text')),
      fact(
        t('contracts.fact.buyer'),
        t('contracts.paper.accepted', accepted?.signed ?? { name: '', at: '' }),
      ),
    ]
  })
}

/** An invoice on paper, by its number in the contract. */
export async function invoiceSheet(
  context: SignedInContext,
  { id, invoice: asked }: { id?: string; invoice?: string },
): Promise<Response> {
  const contract = await getContract(context, id ?? '')
  const stage = contract?.stages.find(({ invoices }) =>
    invoices.some(({ position }) => String(position) === asked),
  )
  if (!contract || !stage) throw notFound()
  return twoLanguages(`${contract.number}-${asked}`, async (locale) => {
    const t = getT(locale)
    const { dateLong } = createFormat(locale)
    const invoice = wordStage(contract, stage, locale).invoices.find(
      ({ position }) => String(position) === asked,
    )
    if (!invoice) throw notFound()
    return [
      row('title', t('stages.invoice.of', { number: invoice.number })),
      row('text', t('contracts.paper.made', { date: invoice.issuedOn })),
      row('heading', t('contracts.paper.parties')),
      ...writeParties(await wordContract(contract, locale), locale),
      row('heading', t('stages.invoice.for')),
      fact(
        t('stages.paper.contract'),
        `${contract.number}, ${dateLong(contract.runningAt ?? contract.createdAt)}`,
      ),
      fact(t('contracts.stage.what'), `${stage.position + 1}. ${stage.words}`),
      fact(t('stages.invoice.kind'), t(`stages.invoice.${invoice.kind}`)),
      fact(t('stages.invoice.amount'), invoice.amount),
      row('text', t('stages.invoice.toAccount')),
    ]
  })
}
