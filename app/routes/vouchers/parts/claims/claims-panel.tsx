import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import type { DeviceClaimKind, DeviceClaimStatus } from '~/platform/prisma/enums'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { claimTone } from '~/ui/devices/claims/claim-facts'

interface ClaimsPanelProps {
  orderId: string
  claims: readonly { id: string; kind: DeviceClaimKind; status: DeviceClaimStatus; askedAt: string }[]
  possible: readonly DeviceClaimKind[]
  /** Last days of a return and of the warranty. */
  returnUntil: string | null
  warrantyUntil: string | null
}

/** What a person has asked of a device that she received, and what she can ask. */
export function ClaimsPanel({ orderId, claims, possible, returnUntil, warrantyUntil }: ClaimsPanelProps) {
  const t = useT()
  const here = useHere()
  const { dateLong } = useFormat()
  const page = `/vouchers/orders/${orderId}/claims`
  const until = { return: returnUntil, repair: warrantyUntil, complaint: null }
  const day = (kind: DeviceClaimKind) => until[kind] && dateLong(until[kind])
  if (claims.length === 0 && possible.length === 0) return null
  return (
    <section id="claims" className="grid gap-4">
      {claims.length > 0 && (
        <>
          <Heading level={2}>{t('claims.panel.yours')}</Heading>
          <ul className="grid gap-3">
            {claims.map((claim) => (
              <li key={claim.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <a className="inline-flex min-h-11 items-center" href={here(`${page}/${claim.id}`)}>
                  {t(`claims.kind.${claim.kind}`)}
                </a>
                <Tag tone={claimTone[claim.status]}>{t(`claims.status.${claim.status}`)}</Tag>
                <span className="text-muted">{dateLong(claim.askedAt)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {possible.length > 0 && (
        <>
          <Heading level={2}>{t('claims.panel.title')}</Heading>
          <p className="max-w-2xl">{t('claims.panel.lead')}</p>
          <ul className="grid gap-2">
            {possible.map((kind) => (
              <li key={kind}>
                <a className="inline-flex min-h-11 items-center" href={here(`${page}/new?kind=${kind}`)}>
                  {t(`claims.ask.link.${kind}`, { date: day(kind) ?? '' })}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
