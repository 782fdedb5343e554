import type { SerializeFrom } from '@remix-run/node'
import type { SellerProof } from '~/domains/market/index.server'
import type { SellerRequirementCode } from '~/domains/market/schema'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'
import { ProofContent } from '~/ui/market/proofs/proof-content'
import { ProofState } from '~/ui/market/proofs/proof-state'
import { ProofFields } from './proof-fields'

/** What she gave while she waits: how each stands, and what to send again of what was refused. */
export function OwnProofs({
  proofs,
  toGive,
}: {
  proofs: readonly SerializeFrom<SellerProof>[]
  /** What was refused, or is not there yet. */
  toGive: readonly SellerRequirementCode[]
}) {
  const t = useT()
  const reasonOf = (code: SellerRequirementCode) => proofs.find((proof) => proof.code === code)?.reason
  return (
    <section className="grid gap-4">
      <Heading level={2}>{t('proofs.title')}</Heading>
      <p>
        {t(
          proofs.some(({ status }) => status === 'refused')
            ? 'proofs.again'
            : toGive.length > 0
              ? 'proofs.give'
              : 'proofs.waitText',
        )}
      </p>
      {toGive.map((code) => (
        <PostForm key={code} id={`proof-${code}`} hidden={{ intent: 'proof', code }}>
          <Notice tone="warning" title={t(`proofs.code.${code}`)}>
            {reasonOf(code) && <FreeText of={reasonOf(code) ?? ''} />}
          </Notice>
          <ProofFields codes={[code]} />
          <Button hiddenText={t(`proofs.code.${code}`)}>
            {t(reasonOf(code) ? 'proofs.send' : 'proofs.sendFirst')}
          </Button>
        </PostForm>
      ))}
      <SummaryList
        rows={proofs.map(({ id, code, status, content }) => ({
          key: id,
          label: t(`proofs.code.${code}`),
          value: (
            <>
              <p>
                <ProofState status={status} />
              </p>
              <p>
                <ProofContent code={code} content={content} />
              </p>
            </>
          ),
        }))}
      />
    </section>
  )
}
