import { z } from 'zod'
import { field, lineReader, readTaxpayerNumber, textReader } from '~/domains/questions/schema'

/** What is said of an organisation that asks to buy. */
export const purchaserForm = z.object({
  name: field(
    'purchasing.error.name.missing',
    lineReader({ words: 'purchasing.error.name', least: 2, most: 120 }),
  ),
  taxNumber: field('purchasing.error.taxNumber', readTaxpayerNumber),
  /** District or city. */
  soato: z
    .string({ error: 'purchasing.error.district' })
    .regex(/^\d{7,10}$/, { error: 'purchasing.error.district' }),
  address: field(
    'purchasing.error.address.missing',
    lineReader({ words: 'purchasing.error.address', least: 5, most: 300 }),
  ),
})
export type PurchaserInput = z.output<typeof purchaserForm>

/** Why an organisation may not buy, as who asked for it reads it. */
export const refusePurchaserForm = z.object({
  reason: field(
    'purchasing.error.reason.missing',
    textReader({ words: 'purchasing.error.reason', least: 10, most: 500 }),
  ),
})
