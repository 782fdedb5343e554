import type { SerializeFrom } from '@remix-run/node'
import { mostReviewPhotos, mostVoiceText } from '~/domains/market/schema'
import { useT } from '~/i18n/react'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { ChoiceField } from '~/ui/form/choice-field'
import { FileField } from '~/ui/form/file-field'
import { mostPhotoBytes, photoFiles } from '~/ui/form/photo-files'
import { TextareaField } from '~/ui/form/textarea-field'
import type { OwnLine } from './own-reviews.server'

type OwnReview = SerializeFrom<OwnLine>['review']

/** Stars, words, a name and pictures, in one form. */
export function ReviewForm({ review, home }: { review: OwnReview; home: string }) {
  const t = useT()
  const photos = review?.photos ?? []
  const name = review && (review.shownName === null ? 'hidden' : 'initial')
  return (
    <>
      <p>{t('voices.review.lead')}</p>
      {review && <p>{t('voices.review.until', { date: review.changeUntil })}</p>}
      <PostForm id="review" multipart hidden={{ version: String(review?.version ?? 0) }}>
        <ChoiceField
          name="stars"
          label={t('voices.review.stars')}
          options={(['5', '4', '3', '2', '1'] as const).map((value) => ({
            value,
            label: t(`makers.review.star.${value}`),
          }))}
          value={review ? String(review.stars) : undefined}
        />
        <TextareaField
          name="text"
          label={t('voices.review.text')}
          hint={t('voices.review.textHint')}
          limit={mostVoiceText}
          value={review?.text ?? ''}
          optional
        />
        {photos.map(({ id, key }, index) => (
          <div key={id} className="flex items-center gap-3">
            <span className="photo photo-square w-16 shrink-0">
              <img
                src={`/media/${key}-320.webp`}
                alt={t('voices.review.photoOf', { number: index + 1 })}
                width={64}
                height={64}
              />
            </span>
            <CheckboxField
              name="removePhoto"
              id={`remove-${id}`}
              value={id}
              label={t('voices.review.removePhoto', { number: index + 1 })}
            />
          </div>
        ))}
        <FileField
          name="photo"
          label={t('voices.review.photo')}
          hint={t('voices.review.photoHint', { count: mostReviewPhotos })}
          accept={photoFiles}
          maxBytes={mostPhotoBytes}
          multiple
          optional
        />
        <ChoiceField
          name="name"
          label={t('voices.review.name')}
          options={[
            { value: 'initial', label: t('voices.review.nameInitial') },
            { value: 'hidden', label: t('voices.review.nameHidden') },
          ]}
          value={name ?? 'initial'}
        />
        <ConfirmOrCancel cancelHref={home}>
          {t(review ? 'voices.review.saveChange' : 'voices.review.send')}
        </ConfirmOrCancel>
      </PostForm>
    </>
  )
}
