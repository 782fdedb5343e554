import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Notice } from '~/ui/content/notice'

export interface Verdict {
  chain: string
  entries: number
  /** The first broken row; null when the chain is whole. `id` is null when the row itself is gone. */
  broken: { id: string | null; sequence: number; fault: string } | null
}

export function ChainVerdict({ verdict: { chain, entries, broken } }: { verdict: Verdict }) {
  const t = useT()
  const { number } = useFormat()
  if (!broken) {
    return (
      <Notice tone="success" role="status" title={t('admin.audit.whole')}>
        {t('admin.audit.wholeText', { chain, count: entries, shown: number(entries) })}
      </Notice>
    )
  }
  return (
    <Notice tone="danger" role="alert" title={t('admin.audit.broken')}>
      {t('admin.audit.brokenText', {
        chain,
        row: number(broken.sequence),
        fault: t(keyOf('admin.audit.fault', broken.fault)),
      })}
    </Notice>
  )
}
