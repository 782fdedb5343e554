import { ownValue } from '~/lib/own-value'
import type { StoryLine, StoryMoney } from './story-line'

/** What happened, with the money that moved by it. */
export type StoryEntry = Omit<StoryLine, 'money'> & {
  money: StoryMoney[]
  /** True where money moved by an act that no event tells: its type says what for. */
  isMoneyAlone: boolean
}

/** Events of a voucher that say again what one of its order says. */
const saidByOrder = ['voucher.held', 'voucher.released', 'voucher.redeemed', 'voucher.returned']

/** The act that moves the money of an event; an event that is not named moves it by an act of its own name, or none. */
const actOfEvent: Record<string, string> = {
  'deviceOrder.handedOver': 'deviceOrder.captured',
  'deviceOrder.cancelled': 'deviceOrder.released',
  'deviceOrder.declined': 'deviceOrder.released',
  'deviceOrder.lapsed': 'deviceOrder.released',
  'deviceOrder.stopped': 'deviceOrder.released',
  'deviceOrder.unclaimed': 'deviceOrder.released',
}
const actsOfIssue = ['voucher.issued', 'voucher.renewed', 'voucher.served']

/**
 * The rows of a voucher's story as a person reads them: one entry for each thing that happened, with its money; what the
 * events of voucher and order both say, once. Money of no event stands by itself.
 */
export function joinLines(lines: readonly StoryLine[]): StoryEntry[] {
  const moved = new Set<StoryLine>()
  const entries: StoryEntry[] = []
  for (const line of lines) {
    if (line.money || saidByOrder.includes(line.type)) continue
    const money = lines.filter((other) => isMoneyOf(line, other) && !moved.has(other))
    for (const one of money) moved.add(one)
    entries.push({ ...line, isMoneyAlone: false, money: money.flatMap((one) => one.money ?? []) })
  }
  for (const line of lines)
    if (line.money && !moved.has(line)) entries.push({ ...line, isMoneyAlone: true, money: [line.money] })
  return entries.sort((one, other) => one.at.getTime() - other.at.getTime())
}

function isMoneyOf(event: StoryLine, { orderId, money }: StoryLine): boolean {
  if (!money || orderId !== event.orderId) return false
  if (event.type === 'voucher.issued' || event.type === 'voucher.issuedAgain')
    return (
      actsOfIssue.includes(money.effect) || (money.effect === 'voucher.replaced' && money.changeTiyin > 0n)
    )
  if (event.type === 'voucher.replaced') return money.effect === event.type && money.changeTiyin < 0n
  return money.effect === (ownValue(actOfEvent, event.type) ?? event.type)
}
