import { newId, newVerificationCode } from '~/lib/ids'
import { blindIndex, open, seal } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import type { VerifiableKind } from '../schema'

export interface IssueVerifiableInput {
  kind: VerifiableKind
  /** Id of what it is a document of. */
  subjectId: string
  /** As they stand on the document. */
  number: string
  /** A day. */
  issuedOn: Date
}

/**
 * The code by which anybody finds a document to be genuine, made when it is given out first and the same ever after.
 * The caller has seen to it that the document is this reader's.
 */
export function issueVerifiable(work: Work, input: IssueVerifiableInput): Promise<string> {
  const id = newId()
  const code = newVerificationCode()
  const { kind, subjectId } = input
  return work.asSystem(async () => {
    await work.tx.verifiableDocument.createMany({
      data: {
        ...{ id, ...input, codeIndex: blindIndex('verificationCode', code) },
        codeCipher: seal(code, placeOf(id)),
      },
      skipDuplicates: true,
    })
    const kept = await work.tx.verifiableDocument.findUniqueOrThrow({
      where: { kind_subjectId: { kind, subjectId } },
      select: { id: true, codeCipher: true },
    })
    return open(kept.codeCipher, placeOf(kept.id))
  })
}

function placeOf(row: string) {
  return { table: 'verifiable_document', column: 'code', row }
}
