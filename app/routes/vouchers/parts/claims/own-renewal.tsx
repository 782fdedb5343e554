import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { Tag } from '~/ui/content/tag'
import { AddPaperForm } from '~/ui/devices/renewals/add-paper-form'
import { RenewalFacts, renewalTone, type ShownRenewal } from '~/ui/devices/renewals/renewal-facts'
import { WithdrawRenewalForm } from '~/ui/devices/renewals/withdraw-renewal-form'
import { useWasRefused } from '~/ui/form/page/page-forms'
import { TextareaField } from '~/ui/form/textarea-field'

interface OwnRenewalProps {
  renewal: ShownRenewal & { voucher: { id: string; number: string } | null; mayAppeal: boolean }
  papersAt: string
  maxBytes: number
}

/** What a person asked for early, how it stands, and what she can do about it. */
export function OwnRenewal({ renewal, papersAt, maxBytes }: OwnRenewalProps) {
  const t = useT()
  const here = useHere()
  const { dateLong } = useFormat()
  const { id, status, voucher, mayAppeal, appealUntil } = renewal
  const next =
    status === 'approved' && !voucher ? 'waits' : status === 'refused' && !mayAppeal ? 'final' : status
  const day = status === 'asked' ? renewal.decideBy : appealUntil
  return (
    <section className="grid gap-4">
      <p>
        <Tag tone={renewalTone[status]}>{t(`vouchers.renewal.status.${status}`)}</Tag>
      </p>
      {!(status === 'refused' && renewal.hasAppeal) && (
        <p className="max-w-2xl">{t(`vouchers.renewal.next.${next}`, { date: day ? dateLong(day) : '' })}</p>
      )}
      {voucher && (
        <p>
          <a className="inline-flex min-h-11 items-center" href={here(`/vouchers/${voucher.id}`)}>
            {t('vouchers.renewal.fact.voucher')}: {voucher.number}
          </a>
        </p>
      )}
      <RenewalFacts
        renewal={renewal}
        title={t(renewal.isAppeal ? 'vouchers.renewal.fact.appeal' : 'vouchers.renewal.staff.request')}
        papersAt={papersAt}
      />
      {status === 'asked' && renewal.papers.length < 5 && <AddPaperForm renewalId={id} maxBytes={maxBytes} />}
      {status === 'asked' && <WithdrawRenewalForm renewalId={id} />}
      {mayAppeal && <AppealForm renewalId={id} />}
    </section>
  )
}

function AppealForm({ renewalId }: { renewalId: string }) {
  const t = useT()
  const isRefused = useWasRefused({ id: 'appeal', intent: 'appeal' })
  return (
    <Disclosure summary={t('vouchers.renewal.appeal.summary')} open={isRefused}>
      <PostForm id="appeal" hidden={{ intent: 'appeal', renewalId }}>
        <TextareaField id="appeal-text" name="text" label={t('vouchers.renewal.appeal.text')} limit={2000} />
        <Button>{t('vouchers.renewal.appeal.button')}</Button>
      </PostForm>
    </Disclosure>
  )
}
