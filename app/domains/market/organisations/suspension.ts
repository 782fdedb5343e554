/** What is read of an organisation to say why it may not buy now. */
export const lastDecision = {
  select: { reason: true },
  orderBy: { decidedAt: 'desc' },
  take: 1,
} as const

/** Why it is suspended; null when it is not. */
export function suspensionOf({
  status,
  decisions,
}: {
  status: string
  decisions: readonly { reason: string }[]
}): string | null {
  return status === 'suspended' ? (decisions[0]?.reason ?? null) : null
}
