/** A batch of transfers, and whatever else one prepares and another approves before it counts. */
export const batchLifecycle = {
  prepared: { approve: 'approved', withdraw: 'withdrawn' },
  approved: {},
  withdrawn: {},
} as const

/** One try at paying; what the bank refused or sent back is tried again by another transfer. */
export const transferLifecycle = {
  prepared: { approve: 'sent', withdraw: 'withdrawn' },
  sent: { pay: 'paid', refuse: 'refused' },
  paid: { giveBack: 'returned' },
  refused: {},
  returned: {},
  withdrawn: {},
} as const
