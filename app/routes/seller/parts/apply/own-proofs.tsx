import type { SerializeFrom } from '@remix-run/node'
import type { SellerProof } from '~/domains/market/index.server'
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
export function OwnProofs({ proofs }: { proofs: readonly SerializeFrom<SellerProof>[] }) {
  const t = useT()
  const refused = proofs.filter(({ status }) => status === 'refused')
  return (
    <section className="grid gap-4">
      <Heading level={2}>{t('proofs.title')}</Heading>
      <p>{t(refused.length > 0 ? 'proofs.again' : 'proofs.waitText')}</p>
      {refused.map(({ id, code, reason }) => (
        <PostForm key={id} id={`proof-${code}`} hidden={{ intent: 'proof', code }}>
          <Notice tone="warning" title={t(`proofs.code.${code}`)}>
            {reason && <FreeText of={reason} />}
          </Notice>
          <ProofFields codes={[code]} />
          <Button hiddenText={t(`proofs.code.${code}`)}>{t('proofs.send')}</Button>
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
