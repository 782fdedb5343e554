import { describe, expect, it } from 'vitest'
import { changeReasons } from '~/domains/care/schema'
import { assignReasons, paperReasons, withdrawReasons } from '~/domains/cases/schema'
import * as market from '~/domains/market/schema'
import { wordsIn } from '~/domains/services/definition/words-in'
import * as vouchers from '~/domains/vouchers/schema'
import { locales } from '~/i18n/locales'
import type { TextKey } from '~/lib/text-key'
import { ParcelProblemKind, PaymentMatterKind } from '~/platform/prisma/enums'
import { readShippedVersions } from '../../../../../prisma/seed/services/service-versions'
import { wordCode } from './word-codes.server'

const definitions = readShippedVersions().map(({ definition }) => definition)

const parcelReasons = [
  ...market.cancelReasons,
  ...market.deskCancelReasons,
  'byBuyer',
  'notAccepted',
  'notSent',
]
const orderReasons = [...vouchers.cancelReasons, ...vouchers.declineReasons, 'notSaid', 'unpaid']

/** Why money that came could no longer complete what it was for. */
const turnedBack: TextKey[] = [
  'vouchers.error.orderLapsed',
  'market.error.checkoutNotFound',
  'market.error.amountDiffers',
  'market.error.checkoutReplaced',
  'market.error.soldOutAfterPayment',
]

/** What each act can name, by act and detail; what only one service knows stands below. */
const codes: [string, Parameters<typeof wordCode>[0], readonly string[]][] = [
  ['application.assigned', 'reasonCode', assignReasons],
  ['application.paperRefused', 'reasonCode', paperReasons],
  ['application.withdrawn', 'reasonCode', [...withdrawReasons, 'notSaid']],
  ['provision.changePrepared', 'reasonCode', changeReasons],
  ['application.provisionEnded', 'reasonCode', changeReasons],
  ['voucher.cancelled', 'reasonCode', Object.values(vouchers.voucherChangeReasons).flat()],
  ['deviceOrder.cancelled', 'reasonCode', orderReasons],
  ['sellerOrder.cancelled', 'reasonCode', parcelReasons],
  ['refund.requested', 'reasonCode', ['cancel', 'decline', 'lapse'].map((end) => `deviceOrder.${end}`)],
  ['refund.requested', 'reasonCode', parcelReasons.map((reason) => `sellerOrder.${reason}`)],
  ['refund.requested', 'reasonCode', turnedBack],
  ['payment.completed', 'refusal', turnedBack],
  ['refund.failed', 'failureCode', ['failedAtProvider', 'account_closed']],
  ['payment.matterOpened', 'matterKind', Object.values(PaymentMatterKind)],
  ['parcelProblem.reported', 'problemKind', Object.values(ParcelProblemKind)],
]

describe.each(locales)('in %s', (locale) => {
  const words = { locale, providers: { stripe: 'Stripe' } }
  const read = (action: string, detail: Parameters<typeof wordCode>[0], code: string, ofCase = {}) =>
    wordCode(detail, code, { ...words, action, ...ofCase })

  it.each(codes)('%s: each %s has words', (action, detail, list) => {
    expect(list.filter((code) => !read(action, detail, code))).toEqual([])
  })

  it.each(definitions)('reasons, papers, pages and registers of $name.en have words', (known) => {
    const ofCase = { ofCase: wordsIn(known, locale) }
    const decided = [...known.reasons.approve, ...known.reasons.refuse].map(({ code }) => code)
    expect(decided.filter((code) => !read('application.refused', 'reasonCode', code, ofCase))).toEqual([])
    const pages = known.pages.map(({ id }) => id).join(',')
    expect(read('application.correctionRequested', 'reasonCode', pages, ofCase)).not.toBeNull()
    const papers = Object.keys(ofCase.ofCase.papers)
    expect(papers.filter((kind) => !read('application.documentAdded', 'documentKind', kind, ofCase))).toEqual(
      [],
    )
    const checks = known.checks.map(({ id }) => id)
    expect(checks.filter((id) => !read('application.agenciesAsked', 'sources', id))).toEqual([])
  })

  it('leaves what nobody has words for, and what only looks like a key, a code', () => {
    expect(read('deviceOrder.cancelled', 'reasonCode', 'constructor')).toBeNull()
    expect(read('payment.givenUp', 'reasonCode', '5')).toBeNull()
    expect(read('refund.requested', 'reasonCode', 'market.error.nowhere')).toBeNull()
    expect(read('application.agenciesAsked', 'sources', 'civil-register,moon')).toBeNull()
    expect(read('payment.begun', 'provider', 'stripe')).toBe('Stripe')
  })
})
