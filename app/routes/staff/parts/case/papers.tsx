import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { VisuallyHidden } from '~/ui/content/visually-hidden'
import type { CaseFacts } from './describe-case.server'

type Paper = CaseFacts['documents'][number]

/** The papers of a case, and whether each was accepted. */
export function Papers({ file }: { file: CaseFacts }) {
  const t = useT()
  const here = useHere()
  const { fileSize, dateShort } = useFormat()
  const base = here(`/staff/cases/${file.id}/documents`)
  const mayReview = file.may.work && file.status === 'in_review'
  return (
    <section id="papers" className="grid gap-3">
      <Heading level={2} size="m">
        {t('staff.case.papers')}
      </Heading>
      {file.documents.length === 0 && <p>{t('staff.case.noPapers')}</p>}
      <ul>
        {file.documents.map((paper) => (
          <li key={paper.id} className="file-current">
            {isSeen(paper) && paper.contentType.startsWith('image/') && (
              <img
                src={`${base}/${paper.id}?small`}
                alt={t('ui.file.preview', { name: paper.name })}
                loading="lazy"
              />
            )}
            <div className="file-current-name">
              {isSeen(paper) ? <a href={`${base}/${paper.id}`}>{paper.name}</a> : paper.kindText}
              <div className="choice-hint">
                {paper.kindText}, {fileSize(paper.sizeBytes)}, {dateShort(paper.createdAt)}
              </div>
              {paper.scan === 'unscanned' && <Tag tone="warning">{t('staff.paper.unscanned')}</Tag>}
              {isSeen(paper) ? <Review review={paper.review} /> : <NotSeen scan={paper.scan} />}
              {mayReview && isSeen(paper) && <ReviewActions paper={paper} base={base} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Nobody of the centre opens a file before the virus scanner has passed it. */
const isSeen = ({ scan }: Pick<Paper, 'scan'>) => scan !== 'waiting' && scan !== 'infected'

function NotSeen({ scan }: Pick<Paper, 'scan'>) {
  const t = useT()
  const isInfected = scan === 'infected'
  return (
    <>
      <p>
        <Tag tone={isInfected ? 'danger' : 'warning'}>
          {t(isInfected ? 'staff.paper.infected' : 'staff.paper.beingScanned')}
        </Tag>
      </p>
      <p className="choice-hint">
        {t(isInfected ? 'staff.paper.infectedText' : 'staff.paper.beingScannedText')}
      </p>
    </>
  )
}

function Review({ review }: { review: Paper['review'] }) {
  const t = useT()
  const { dateTime, name } = useFormat()
  if (!review) return <Tag>{t('staff.paper.notReviewed')}</Tag>
  const { verdict, reasonCode, text, reviewerName, at } = review
  return (
    <>
      <p>
        <Tag tone={verdict === 'accepted' ? 'success' : 'danger'}>{t(`staff.paper.${verdict}`)}</Tag>{' '}
        {reasonCode && t(keyOf('applications.reason', reasonCode))}
      </p>
      {text && <FreeText of={text} />}
      <p className="choice-hint">
        {name(reviewerName)}, {dateTime(at)}
      </p>
    </>
  )
}

function ReviewActions({ paper, base }: { paper: Paper; base: string }) {
  const t = useT()
  return (
    <ButtonGroup>
      {paper.review?.verdict !== 'accepted' && (
        <PostForm className="contents" hidden={{ intent: 'acceptPaper', documentId: paper.id }}>
          <Button look="link" hiddenText={paper.name}>
            {t('staff.paper.accept')}
          </Button>
        </PostForm>
      )}
      {paper.review?.verdict !== 'refused' && (
        <ButtonLink look="link" href={`${base}/${paper.id}/refuse`}>
          {t('staff.paper.refuse')} <VisuallyHidden>{paper.name}</VisuallyHidden>
        </ButtonLink>
      )}
    </ButtonGroup>
  )
}
