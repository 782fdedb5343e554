import { reviewReasons } from '~/domains/makers/schema'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { FreeText } from '~/ui/content/free-text'
import { SelectField } from '~/ui/form/select-field'
import { reportsByReason } from './reports-by-reason'

interface ModerateReviewProps {
  of: {
    id: string
    isHidden: boolean
    hiddenReason: string | null
    reports: readonly { id: string; reasonCode: string; text: string | null }[]
  }
}

/** What was reported of a review, and what the desk does with it. */
export function ModerateReview({ of: { id, isHidden, hiddenReason, reports } }: ModerateReviewProps) {
  const t = useT()
  const { number } = useFormat()
  if (isHidden)
    return (
      <>
        {hiddenReason && <p>{t(keyOf('makers.review.reason', hiddenReason))}</p>}
        <PostForm id={`show-${id}`} hidden={{ reviewId: id, move: 'show' }}>
          <Button look="secondary">{t('makers.review.showAgain')}</Button>
        </PostForm>
      </>
    )
  return (
    <>
      {reports.length > 0 && (
        <ul className="grid gap-1">
          {reportsByReason(reports).map(({ reasonCode, count, texts }) => (
            <li key={reasonCode}>
              <b>{t(keyOf('makers.review.reason', reasonCode))}</b>{' '}
              {count > 1 && t('makers.review.reportedBy', { count, shown: number(count) })}
              {texts.map((text) => (
                <div key={text}>
                  <FreeText of={text} />
                </div>
              ))}
            </li>
          ))}
        </ul>
      )}
      <PostForm id={`keep-${id}`} hidden={{ reviewId: id, move: 'keep' }}>
        <Button look="secondary">{t('makers.review.keep')}</Button>
      </PostForm>
      <Disclosure summary={t('makers.review.hide')}>
        <PostForm id={`hide-${id}`} hidden={{ reviewId: id, move: 'hide' }}>
          <SelectField
            name="reasonCode"
            label={t('makers.review.whyHidden')}
            options={reviewReasons.map((value) => ({
              value,
              label: t(`makers.review.reason.${value}`),
            }))}
            emptyLabel={t('care.answer.choose')}
          />
          <Button look="danger">{t('makers.review.hide')}</Button>
        </PostForm>
      </Disclosure>
    </>
  )
}
