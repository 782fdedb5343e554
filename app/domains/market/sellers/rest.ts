/** When a shop rests: from a day on its seller has no status of her centre any more. Null while it stands, or she needs none. */
export interface Rest {
  restsFrom: Date | null
}

/** Whether nothing of hers is bought on a day: only the centre's next decision ends that. */
export function isResting({ restsFrom }: Rest, today: Date): boolean {
  return restsFrom !== null && restsFrom <= today
}

/** Sellers of whom something can be bought on a day. */
export function sellsOn(today: Date) {
  return { status: 'approved' as const, OR: [{ restsFrom: null }, { restsFrom: { gt: today } }] }
}
