import { signedForm } from '~/domains/applications/index.server'
import type { CodedDetail } from '~/domains/audit/index.server'
import type { Locale } from '~/i18n/locales'
import { getT, getTexts } from '~/i18n/translator.server'
import { ownValue } from '~/lib/own-value'
import { keyFrom, keyOf, type TextGroup } from '~/lib/text-key'
import type { CaseWords } from '~/views/names/word-cases.server'

/** What the words of an entry's codes depend on. */
export interface EntryWords {
  locale: Locale
  action: string
  /** Of the service that the entry's case is about; absent for what is about none. */
  ofCase?: CaseWords | undefined
  /** Names of payment providers, by code. */
  providers: Readonly<Record<string, string>>
}

type Wording = (code: string, words: EntryWords) => string | null

/** The words of a code among the details; null for one that only an earlier program or a provider knows. */
export function wordCode(detail: CodedDetail, code: string, words: EntryWords): string | null {
  return wordings[detail](code, words)
}

/** The words stand where the page that asks for the code, or the case itself, has them: in no second list. */
const wordings: Record<CodedDetail, Wording> = {
  documentKind: (code, words) =>
    code === signedForm ? getT(words.locale)('assistance.signedForm') : ofCase('papers')(code, words),
  failureCode: under('finance.matters.why'),
  matterKind: (code, { locale }) => textAt(locale, keyOf('finance.matters.kind', code, 'name')),
  problemKind: under('shop.problem.kind'),
  provider: (code, { providers }) => ownValue(providers, code) ?? null,
  reasonCode: (code, words) =>
    ownValue(reasonWordings, words.action.split('.')[0] ?? '')?.(code, words) ?? null,
  refusal: wholeKey,
  sources: eachOf(under('staff.source')),
}

/** By the first word of the act. */
const reasonWordings: Record<string, Wording> = {
  application: firstOf(ofCase('reasons'), under('applications.reason'), eachOf(ofCase('steps'))),
  deviceOrder: under('vouchers.reason'),
  provision: under('applications.reason'),
  payment: under('finance.matters.why'),
  productQuestion: under('voices.reason'),
  productReview: under('voices.reason'),
  refund: (code, words) => wholeKey(code, words) ?? reasonOfRefund(code, words),
  review: under('makers.review.reason'),
  sellerOrder: under('seller.order.cancel.reasons'),
  voucher: under('vouchers.reason'),
}

const endings: Record<string, string> = {
  cancel: 'deviceOrder.cancelled',
  decline: 'deviceOrder.declined',
  lapse: 'deviceOrder.lapsed',
  stop: 'deviceOrder.stopped',
  unclaimed: 'deviceOrder.unclaimed',
}

/** A payment goes back since an order ended: `deviceOrder.lapse`, `sellerOrder.notSent`. */
function reasonOfRefund(code: string, words: EntryWords): string | null {
  const [order = '', why = ''] = code.split('.')
  if (order === 'sellerOrder') return under('seller.order.cancel.reasons')(why, words)
  const ended = order === 'deviceOrder' && ownValue(endings, why)
  return ended ? under('admin.audit.act')(ended, words) : null
}

/** What a command refused with is a key itself. */
function wholeKey(code: string, { locale }: EntryWords): string | null {
  return /^[a-z]+\.error\./.test(code) ? textAt(locale, code) : null
}

function under(group: TextGroup): Wording {
  return (code, { locale }) => textAt(locale, keyOf(group, code))
}

function ofCase(part: 'papers' | 'reasons' | 'steps'): Wording {
  return (code, words) => ownValue(words.ofCase?.[part], code) ?? null
}

function firstOf(...wordings: readonly Wording[]): Wording {
  return (code, words) => {
    for (const wording of wordings) {
      const found = wording(code, words)
      if (found !== null) return found
    }
    return null
  }
}

/** Of several codes with commas between them; null as soon as one has no words. */
function eachOf(wording: Wording): Wording {
  return (codes, words) => {
    const each = codes.split(',').map((code) => wording(code, words))
    return each.every((text) => text !== null) ? each.join('; ') : null
  }
}

function textAt(locale: Locale, key: string): string | null {
  const end = key.lastIndexOf('.')
  const isThere = Object.hasOwn(getTexts(locale, key.slice(0, end)), key.slice(end + 1))
  return isThere ? getT(locale)(keyFrom(key)) : null
}
