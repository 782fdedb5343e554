import type { SerializeFrom } from '@remix-run/node'
import type { ReactNode } from 'react'
import { useFormat, useT } from '~/i18n/react'
import { PersonName } from '~/ui/content/name'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'
import { ChoiceField } from '~/ui/form/choice-field'
import { DateField } from '~/ui/questions/fields/date-field'
import type { TermsProps } from './outcome-parts'
import type { viewVoucher } from './voucher-view.server'

type View = SerializeFrom<Awaited<ReturnType<typeof viewVoucher>>>

/** Why no voucher can be given now. */
export function VoucherObstacles({ view, isChecked }: { view: View; isChecked: boolean }) {
  const t = useT()
  const { dateLong } = useFormat()
  const { obstacle } = view
  return (
    <>
      {obstacle && (
        <Notice tone="danger" title={t('staff.approve.obstacle')}>
          {t(obstacle.key, { ...obstacle, renewableOn: dateLong(obstacle.renewableOn) })}
        </Notice>
      )}
      {isChecked && !view.isBeneficiaryKnown && (
        <Notice tone="danger" title={t('staff.approve.obstacle')}>
          {t('applications.error.beneficiaryUnknown')}
        </Notice>
      )}
    </>
  )
}

type RowName = 'for' | 'device' | 'ceiling' | 'valid' | 'life' | 'programme'

/** The voucher that an approval gives. */
export function VoucherSummary({ view }: { view: View }) {
  const t = useT()
  const { money, dateLong } = useFormat()
  const row = (key: RowName, value: ReactNode) => ({ key, label: t(`staff.approve.${key}`), value })
  return (
    <SummaryList
      title={t('staff.approve.voucher')}
      rows={[
        row('for', <PersonName of={view.for} />),
        row('device', view.device ?? '—'),
        row('ceiling', view.ceilingTiyin ? money(view.ceilingTiyin) : '—'),
        row('valid', t('staff.approve.validDays', { count: view.validDays })),
        row('life', t('staff.approve.lifeYears', { count: view.lifeYears })),
        row(
          'programme',
          view.registeredEndsOn
            ? t('staff.approve.registeredUntil', { date: dateLong(view.registeredEndsOn) })
            : t(view.isEndKnown ? 'staff.approve.noEnd' : 'staff.approve.endNotKnown'),
        ),
      ]}
    />
  )
}

/** Until when the right holds, where no register says it. */
export function VoucherTerms({ view }: TermsProps<View>) {
  const t = useT()
  if (view.isEndKnown) return null
  return (
    <>
      <ChoiceField
        name="programme"
        label={t('staff.approve.paperEnd')}
        hint={t('staff.approve.paperEndHint')}
        options={(['until', 'none'] as const).map((one) => ({
          value: one,
          label: t(`staff.approve.end.${one}`),
        }))}
        value="until"
      />
      <DateField name="programmeEndsOn" label={t('staff.approve.paperEndDate')} />
    </>
  )
}
