import { painFile } from '~/lib/sheet/bank/pain-001'
import { paymentCsv } from '~/lib/sheet/bank/payment-csv'
import type { PaymentOrder } from '~/lib/sheet/bank/payment-order'
import { isoDayOf } from '~/platform/clock.server'
import { env } from '~/platform/env.server'

interface PaymentBatch {
  /** By which the file is named. */
  number: string
  /** First cells of the CSV's first line; count and sum follow. */
  head: readonly string[]
  orders: readonly PaymentOrder[]
}

/** What a bank is told of a batch: CSV, or pain.001 where `?format=xml` asks for it. Named by the batch's number. */
export function paymentFile(
  { number, head, orders }: PaymentBatch,
  { url, now }: { url: URL; now: () => Date },
): Response {
  const isXml = url.searchParams.get('format') === 'xml'
  const { PAYER_NAME: name, PAYER_ACCOUNT: account, PAYER_BANK: bankCode } = env()
  const text = isXml
    ? painFile({
        ...{ number, orders, createdAt: now(), payOn: isoDayOf(now()) },
        payer: { name, account, bankCode },
      })
    : paymentCsv(head, orders)
  return new Response(text, {
    headers: {
      'Content-Type': `${isXml ? 'application/xml' : 'text/csv'}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${number}.${isXml ? 'xml' : 'csv'}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
