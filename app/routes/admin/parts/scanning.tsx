import { useFormat, useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import type { describeScanning } from '~/views/uploads/describe-scanning.server'

/** Whether what people send is looked at for viruses. */
export function Scanning({ of }: { of: Awaited<ReturnType<typeof describeScanning>> }) {
  const t = useT()
  const { dateTime } = useFormat()
  return (
    <section id="scanner" className="grid gap-3">
      <Heading level={2} size="m">
        {t('admin.jobs.scanner.title')}
      </Heading>
      {!of.isConfigured && <Notice tone="warning">{t('admin.jobs.scanner.none')}</Notice>}
      {of.fault && <Notice tone="danger">{t(of.fault)}</Notice>}
      {of.version && <p>{t('admin.jobs.scanner.ready', { version: of.version })}</p>}
      {of.waiting && (
        <p>
          {t('admin.jobs.scanner.waiting', { count: of.waiting.count, since: dateTime(of.waiting.since) })}
        </p>
      )}
    </section>
  )
}
