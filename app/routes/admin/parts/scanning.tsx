import { useFormat, useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import type { describeScanning } from '~/views/uploads/describe-scanning.server'

type Late = Awaited<ReturnType<typeof describeScanning>>['late']

/** Whether what people send is looked at for viruses. */
export function Scanning({ of }: { of: Awaited<ReturnType<typeof describeScanning>> }) {
  const t = useT()
  const { dateTime } = useFormat()
  const { late } = of
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
      {late.left + late.done > 0 && <Late of={late} isConfigured={of.isConfigured} />}
    </section>
  )
}

/** Files from before there was a scanner: how far they were looked at. */
function Late({ of: { left, done, infected }, isConfigured }: { of: Late; isConfigured: boolean }) {
  const t = useT()
  const text = t('admin.jobs.scanner.lateDone', { done, of: done + left })
  return (
    <div className="grid gap-2">
      <Heading level={3} size="s">
        {t('admin.jobs.scanner.late')}
      </Heading>
      {isConfigured && <progress max={done + left} value={done} aria-label={text} />}
      <p>{text}</p>
      {left > 0 && (
        <p>
          {t(isConfigured ? 'admin.jobs.scanner.lateGoesOn' : 'admin.jobs.scanner.lateWaits', {
            count: left,
          })}
        </p>
      )}
      {infected > 0 && <p>{t('admin.jobs.scanner.lateInfected', { count: infected })}</p>}
    </div>
  )
}
