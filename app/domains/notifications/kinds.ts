import type { Template } from './templates'

/** What people choose channels for. */
export const noticeKinds = ['cases', 'money', 'devices', 'market', 'account'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** Beside the portal, which always tells. */
export const chosenChannels = ['sms', 'email', 'telegram'] as const
export type ChosenChannel = (typeof chosenChannels)[number]

const beginnings: readonly (readonly [RegExp, NoticeKind])[] = [
  [/^(application|appeal|case|decision|change|entitlement)/, 'cases'],
  [/^(award|maker)/, 'money'],
  [/^(voucher|device|topUp|training)/, 'devices'],
  [/^(market|refund|payment|seller|product|fair|price|contract)/, 'market'],
]

/** The kind of thing that a text is about; what is of none of the others is of the account. */
export function kindOfTemplate(template: Template | string): NoticeKind {
  const name = template.slice('notifications.'.length)
  return beginnings.find(([beginning]) => beginning.test(name))?.[1] ?? 'account'
}
