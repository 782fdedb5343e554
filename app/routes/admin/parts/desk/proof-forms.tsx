import type { SerializeFrom } from '@remix-run/node'
import type { SellerProof } from '~/domains/market/index.server'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { TextareaField } from '~/ui/form/textarea-field'
import { ProofContent } from '~/ui/market/proofs/proof-content'
import { ProofState } from '~/ui/market/proofs/proof-state'

type DeskProof = SerializeFrom<SellerProof & { isOwnWaiver: boolean }>

/** What a seller gave for each requirement, and what is decided about it while she waits. */
export function ProofForms({ proofs, mayDecide }: { proofs: readonly DeskProof[]; mayDecide: boolean }) {
  const t = useT()
  return (
    <section className="grid gap-6">
      <Heading level={2}>{t('proofs.desk.title')}</Heading>
      {proofs.length === 0 && <p>{t('proofs.desk.none')}</p>}
      {proofs.map((proof) => (
        <article key={proof.id} className="card grid gap-3">
          <Heading level={3}>{t(`proofs.code.${proof.code}`)}</Heading>
          <p>
            <ProofState status={proof.status} />
          </p>
          <p>
            <ProofContent code={proof.code} content={proof.content} />
          </p>
          {proof.reason && (
            <p>
              <FreeText of={proof.reason} />
            </p>
          )}
          {mayDecide && proof.status === 'pending' && <PendingForms proof={proof} />}
          {mayDecide && proof.status === 'waiving' && <WaiverForms proof={proof} />}
        </article>
      ))}
    </section>
  )
}

function PendingForms({ proof: { id: proofId, code } }: { proof: DeskProof }) {
  const t = useT()
  const what = t(`proofs.code.${code}`)
  return (
    <>
      <PostForm id={`accept-${code}`} hidden={{ decision: 'accept', proofId }}>
        <Button icon="check" hiddenText={what}>
          {t('proofs.desk.accept')}
        </Button>
      </PostForm>
      <Disclosure summary={t('proofs.desk.otherWay')}>
        <PostForm id={`refuse-${code}`} hidden={{ proofId }}>
          <TextareaField
            name="reason"
            id={`reason-${code}`}
            label={t('proofs.desk.reason')}
            hint={t('proofs.desk.reasonHint')}
            limit={500}
          />
          <div className="flex flex-wrap gap-3">
            <Button name="decision" value="refuse" look="danger" hiddenText={what}>
              {t('proofs.desk.refuse')}
            </Button>
            <Button name="decision" value="waive" look="secondary" hiddenText={what}>
              {t('proofs.desk.waive')}
            </Button>
          </div>
        </PostForm>
      </Disclosure>
    </>
  )
}

function WaiverForms({ proof: { id: proofId, code, isOwnWaiver } }: { proof: DeskProof }) {
  const t = useT()
  if (isOwnWaiver) return <Notice>{t('proofs.desk.ownWaiver')}</Notice>
  return (
    <PostForm id={`waiver-${code}`} hidden={{ proofId }}>
      <div className="flex flex-wrap gap-3">
        <Button name="decision" value="confirm" hiddenText={t(`proofs.code.${code}`)}>
          {t('proofs.desk.confirm')}
        </Button>
        <Button name="decision" value="decline" look="secondary" hiddenText={t(`proofs.code.${code}`)}>
          {t('proofs.desk.decline')}
        </Button>
      </div>
    </PostForm>
  )
}
