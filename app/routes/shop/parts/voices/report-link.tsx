import type { ReportKind } from '~/domains/market/schema'
import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'

interface ReportLinkProps {
  /** Page of the product or the shop, after the language. */
  home: string
  kind: ReportKind
  /** Of what was written. */
  id?: string
}

/** The way to say that something should not stand there. */
export function ReportLink({ home, kind, id }: ReportLinkProps) {
  const t = useT()
  const here = useHere()
  return (
    <p>
      <a
        className="inline-flex min-h-11 items-center text-muted"
        href={here(`${home}/report/${kind}${id ? `/${id}` : ''}`)}
        rel="nofollow"
      >
        {t(`voices.report.link.${kind}`)}
      </a>
    </p>
  )
}
