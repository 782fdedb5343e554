import { liveOrderStatuses } from '~/domains/vouchers/lifecycle'
import { type Model, standing } from './world'

const isLive = (status: string) => (liveOrderStatuses as readonly string[]).includes(status)

/** What must hold at every moment; answers what does not. */
export function brokenIn(m: Model): string[] {
  return [...brokenMoney(m), ...brokenVouchers(m), ...brokenOrders(m), ...brokenRights(m)]
}

function brokenMoney(m: Model): string[] {
  const broken: string[] = []
  let sum = 0
  for (const balance of m.accounts.values()) sum += balance
  if (sum !== 0) broken.push(`the sum of all accounts is ${sum}`)
  for (const [account, balance] of m.accounts)
    if (account.startsWith('line:') && balance < 0) broken.push(`${account} is overspent`)
  const paid = m.orders.reduce((all, { paid, price, part }) => (paid ? all + price - part : all), 0)
  if (standing(m, 'provider') !== -paid) broken.push(`own parts are ${paid}, the provider says otherwise`)
  const kept = m.orders.reduce(
    (all, { status, price, clawed }) => (status === 'handed_over' ? all + price - (clawed ?? 0) : all),
    0,
  )
  const ofMaker = standing(m, 'maker') + standing(m, 'payout') + standing(m, 'bank')
  if (ofMaker !== kept) broken.push(`devices are worth ${kept}, the maker has ${ofMaker}`)
  return broken
}

/** What stands on a voucher is what its state says; held and captured money stays within its ceiling. */
function brokenVouchers(m: Model): string[] {
  return m.vouchers.flatMap((voucher, index) => {
    const own = m.orders.filter((order) => order.voucher === index && isLive(order.status))
    const part = own.reduce((sum, order) => sum + order.part, 0)
    const left = { issued: voucher.ceiling, held: voucher.ceiling - part }[voucher.status as 'issued'] ?? 0
    const broken: string[] = []
    if (standing(m, `voucher:${index}`) !== left) broken.push(`voucher ${index} should hold ${left}`)
    if (own.length > 1) broken.push(`voucher ${index} has ${own.length} live orders`)
    if (part > voucher.ceiling) broken.push(`voucher ${index} gives ${part} of ${voucher.ceiling}`)
    const isUsed = voucher.status === 'held' || voucher.status === 'redeemed'
    if (isUsed !== (own.length === 1)) broken.push(`voucher ${index} is ${voucher.status} without its order`)
    return broken
  })
}

function brokenOrders(m: Model): string[] {
  return m.orders.flatMap(({ status, part, price, paid }, index) => {
    const isHeld = isLive(status) && status !== 'handed_over'
    const held = isHeld ? part + (paid ? price - part : 0) : 0
    const broken: string[] = []
    if (standing(m, `hold:${index}`) !== held) broken.push(`order ${index} should hold ${held}`)
    if (isHeld && status !== 'awaiting_payment' && price > part && !paid)
      broken.push(`order ${index} goes on without the own part`)
    return broken
  })
}

/** One live right a person; who waits has no voucher, who was served has one. */
function brokenRights(m: Model): string[] {
  const live = new Map<number, number>()
  const broken: string[] = []
  for (const [index, { person, wait }] of m.rights.entries()) {
    const own = m.vouchers.filter(({ right }) => right === index)
    if ((wait === 'waiting') !== (own.length === 0)) broken.push(`right ${index} has ${own.length} vouchers`)
    const lives = own.filter(({ status }) => ['issued', 'held', 'redeemed'].includes(status)).length
    live.set(person, (live.get(person) ?? 0) + lives + (wait === 'waiting' ? 1 : 0))
  }
  for (const [person, count] of live) if (count > 1) broken.push(`person ${person} has ${count} live rights`)
  return broken
}
