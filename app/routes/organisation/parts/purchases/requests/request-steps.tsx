import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import type { PriceRequestStatus } from '~/platform/prisma/enums'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextareaField } from '~/ui/form/textarea-field'

export interface RequestStepsProps {
  request: {
    id: string
    status: PriceRequestStatus
    /** Why a colleague did not approve the last choice. */
    declined: string | null
    /** The organisation asks for nothing and chooses nothing now. */
    isSuspended: boolean
    limit: string | null
    chosen: { name: string; slug: string; total: string } | null
    answered: number
  }
  /** What a taken offer made; null until one is taken. */
  contract: { id: string; number: string } | null
  /** Asks and chooses. */
  mayAsk: boolean
  /** Approves, and neither asked nor chose. */
  mayApprove: boolean
}

const isOpen = (status: PriceRequestStatus) => status === 'draft' || status === 'sent' || status === 'waiting'

/** What comes next for whoever reads. */
export function RequestNext({ request, contract, mayAsk, mayApprove }: RequestStepsProps) {
  const t = useT()
  const here = useHere()
  const { status, declined, isSuspended, limit, chosen, answered } = request
  if (isSuspended && isOpen(status)) return <Notice tone="warning">{t('purchasing.error.suspended')}</Notice>
  if (status === 'draft')
    return (
      <Notice title={t('requests.next.draft')}>
        {t(mayAsk ? 'requests.next.draftText' : 'requests.next.draftOther')}
      </Notice>
    )
  if (status === 'sent')
    return (
      <>
        {declined && (
          <Notice tone="warning" title={t('requests.next.declined')}>
            <p>
              <FreeText of={declined} />
            </p>
          </Notice>
        )}
        <Notice title={t(answered > 0 ? 'requests.next.compare' : 'requests.next.wait')}>
          {t(answered > 0 ? 'requests.next.compareText' : 'requests.next.waitText')}
        </Notice>
      </>
    )
  if (status === 'waiting')
    return (
      <Notice tone="warning" title={t('requests.next.waiting', { total: chosen?.total ?? '' })}>
        {t(mayApprove ? 'requests.next.waitingYou' : 'requests.next.waitingOther', { limit: limit ?? '' })}
      </Notice>
    )
  if (status === 'accepted' && chosen)
    return (
      <Notice tone="success" title={t('requests.next.accepted', { total: chosen.total })}>
        <p>{t('requests.next.acceptedText')}</p>
        {contract && (
          <p>
            <a
              className="inline-flex min-h-11 items-center"
              href={here(`/organisation/purchases/contracts/${contract.id}`)}
            >
              {t('contracts.of', { number: contract.number })}
            </a>
          </p>
        )}
        <p>
          <a className="inline-flex min-h-11 items-center" href={here(`/market/sellers/${chosen.slug}`)}>
            {chosen.name}
          </a>
        </p>
      </Notice>
    )
  return <Notice>{t(status === 'lapsed' ? 'requests.next.lapsed' : 'requests.next.withdrawn')}</Notice>
}

/** The buttons of it. */
export function RequestSteps({ request, mayAsk, mayApprove }: RequestStepsProps) {
  const t = useT()
  const here = useHere()
  const { id, status, isSuspended } = request
  return (
    <>
      {status === 'draft' && mayAsk && !isSuspended && (
        <PostForm id="send" hidden={{ intent: 'send' }}>
          <ButtonGroup>
            <Button>{t('requests.send')}</Button>
            <ButtonLink look="secondary" href={here(`/organisation/purchases/requests/${id}/edit`)}>
              {t('requests.edit')}
            </ButtonLink>
          </ButtonGroup>
        </PostForm>
      )}
      {status === 'waiting' && mayApprove && <DecideForm />}
      {isOpen(status) && mayAsk && (
        <Disclosure summary={t(status === 'draft' ? 'requests.withdraw.draft' : 'requests.withdraw.title')}>
          <PostForm id="withdraw" hidden={{ intent: 'withdraw' }}>
            <p>{t(status === 'draft' ? 'requests.withdraw.draftText' : 'requests.withdraw.text')}</p>
            <div>
              <Button look="secondary">
                {t(status === 'draft' ? 'requests.withdraw.draft' : 'requests.withdraw.submit')}
              </Button>
            </div>
          </PostForm>
        </Disclosure>
      )}
    </>
  )
}

function DecideForm() {
  const t = useT()
  return (
    <section className="grid gap-4">
      <Heading level={2}>{t('requests.decide.title')}</Heading>
      <PostForm id="decide" hidden={{ intent: 'decide' }}>
        <ChoiceField
          name="decision"
          label={t('requests.decide.question')}
          options={(['approve', 'decline'] as const).map((value) => ({
            value,
            label: t(`requests.decide.${value}`),
          }))}
        />
        <TextareaField
          name="words"
          label={t('requests.decide.why')}
          hint={t('requests.decide.whyHint')}
          limit={1000}
          optional
        />
        <div>
          <Button>{t('requests.decide.submit')}</Button>
        </div>
      </PostForm>
    </section>
  )
}
